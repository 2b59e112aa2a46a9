package org.fcrsuite.survey.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.event.SurveyEvent;
import org.fcrsuite.survey.event.SurveyEvent.InvitationDelivered;
import org.fcrsuite.survey.event.SurveyEvent.InvitationExpired;
import org.fcrsuite.survey.event.SurveyEvent.InvitationFailed;
import org.fcrsuite.survey.event.SurveyEvent.InvitationInDoubt;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSent;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSuppressed;
import org.fcrsuite.survey.event.SurveyEvent.ResponseReceived;

/** One invitation and its answer, as stored, and the events that tell all of it. */
record StoredInvitation(UUID id, String source, String externalId, UUID customerKey, Medium medium, Reason suppressedReason,
        Instant suppressedAt, Instant sentAt, Instant inDoubtAt, Instant deliveredAt, Instant failedAt, String lastError,
        Instant expiredAt,
        Integer revision, Resolved resolved, ContactsTaken contactsTaken, Integer csat, boolean commented, String language,
        Via via, boolean suspect, Instant respondedAt) {

    List<SurveyEvent> events() {
        List<SurveyEvent> events = new ArrayList<>();
        if (suppressedAt != null) {
            events.add(new InvitationSuppressed(source, externalId, customerKey, suppressedReason, suppressedAt));
        }
        if (sentAt != null) {
            events.add(new InvitationSent(source, externalId, customerKey, medium, sentAt));
        }
        if (inDoubtAt != null) {
            events.add(new InvitationInDoubt(source, externalId, customerKey, medium, inDoubtAt));
        }
        if (deliveredAt != null) {
            events.add(new InvitationDelivered(source, externalId, customerKey, medium, deliveredAt));
        }
        if (failedAt != null) {
            events.add(new InvitationFailed(source, externalId, customerKey, medium, lastError, failedAt));
        }
        if (expiredAt != null) {
            events.add(new InvitationExpired(source, externalId, customerKey, expiredAt));
        }
        if (revision != null) {
            events.add(new ResponseReceived(source, externalId, customerKey, revision, resolved, contactsTaken, csat,
                    commented, language, via, suspect, respondedAt));
        }
        return events;
    }
}
