package org.fcrsuite.survey.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.event.SurveyEvent;
import org.fcrsuite.survey.event.SurveyEvent.InvitationDelivered;
import org.fcrsuite.survey.event.SurveyEvent.ResponseReceived;
import org.fcrsuite.survey.response.ReportedStore.Known;
import org.fcrsuite.survey.response.ResponseBatch.Status;

/**
 * What a report changes about what we know.
 *
 * @param deliveredAt
 *        to be stored; null where that is known already, just so
 * @param revision
 *        of the answer, to be stored; null where the report has none that is new
 */
record ReportedChange(Known known, ReportedAnswer report, Instant deliveredAt, Integer revision, Instant respondedAt,
        boolean isRefused) {

    static ReportedChange of(Known known, ReportedAnswer report, Instant now) {
        boolean answered = !report.answers().isEmpty();
        if (answered && known.isAnsweredHere()) {
            return new ReportedChange(known, report, null, null, null, true);
        }
        boolean newAnswer = answered && !known.hasJust(report);
        return new ReportedChange(known, report, delivery(known, report, now), newAnswer ? known.nextRevision() : null,
                newAnswer ? report.respondedAtOr(now) : null, false);
    }

    private static Instant delivery(Known known, ReportedAnswer report, Instant now) {
        if (known.deliveredAt() == null) {
            return report.deliveredAtOr(now);
        }
        Instant said = report.deliveredAt();
        return said == null || said.equals(known.deliveredAt()) ? null : said;
    }

    Status status() {
        if (known.isNew()) {
            return Status.CREATED;
        }
        return deliveredAt == null && revision == null ? Status.UNCHANGED : Status.UPDATED;
    }

    List<SurveyEvent> events() {
        List<SurveyEvent> events = new ArrayList<>();
        if (deliveredAt != null) {
            events.add(new InvitationDelivered(report.source(), report.externalId(), known.customerKey(),
                    known.carriedBy(), deliveredAt));
        }
        if (revision != null) {
            Via via = report.via();
            events.add(new ResponseReceived(report.source(), report.externalId(), known.customerKey(), revision,
                    report.answers().resolved(), report.answers().contactsTaken(), report.answers().csat(),
                    report.answers().comment() != null, report.language(), via, false, respondedAt));
        }
        return events;
    }
}
