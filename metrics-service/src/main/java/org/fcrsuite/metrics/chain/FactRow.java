package org.fcrsuite.metrics.chain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.domain.Survey;

/** A stored contact with what is known of its survey. */
record FactRow(long id, int source, String externalId, UUID owner, boolean customerKnown, Channel channel,
        Direction direction, Instant startedAt, Instant endedAt, String caseNumber, int topic, int team, int queue, int agent,
        Disposition disposition, int transfers, boolean escalated, int reopens, Integer agentReplies,
        Integer customerReplies, Integer agentsInvolved, boolean abandoned, boolean automated, boolean suppressed,
        Instant sentAt, Instant deliveredAt, Instant failedAt, int responseRevision, Answer resolved,
        ContactsTaken contactsTaken, boolean suspect, Integer handleSeconds, Integer holdSeconds, Integer silenceSeconds,
        Double sentiment, String language,
        Instant respondedAt) {

    /** The contact as the domain knows it, by its names. */
    Contact contact(Map<Integer, String> names) {
        return new Contact(name(names), customerKnown, channel, direction, startedAt, endedAt, caseNumber,
                names.get(topic), names.get(agent), disposition, transfers, escalated, reopens, agentReplies,
                customerReplies, agentsInvolved, abandoned, automated, survey());
    }

    ContactName name(Map<Integer, String> names) {
        return new ContactName(names.get(source), externalId);
    }

    private Survey survey() {
        return survey(event -> true);
    }

    /** When something was learnt of the survey. */
    Stream<Instant> surveyedAt() {
        return Stream.of(sentAt, deliveredAt, failedAt, respondedAt).filter(Objects::nonNull);
    }

    /** @param isKnown which events are looked at; of an answer of unknown age it is not said when it came */
    Survey survey(Predicate<Instant> isKnown) {
        boolean answered = responseRevision > 0 && (respondedAt == null || isKnown.test(respondedAt));
        Asked asked = asked(known(sentAt, isKnown), known(deliveredAt, isKnown), known(failedAt, isKnown));
        return answered ? new Survey(asked, true, resolved, contactsTaken, suspect)
                : new Survey(asked, false, null, null, false);
    }

    private static Instant known(Instant event, Predicate<Instant> isKnown) {
        return event != null && isKnown.test(event) ? event : null;
    }

    /** What bounces after it was taken over by the mail server was not delivered. */
    private Asked asked(Instant sent, Instant delivered, Instant failed) {
        if (failed != null && (delivered == null || !failed.isBefore(delivered))) {
            return Asked.FAILED;
        }
        if (delivered != null) {
            return Asked.DELIVERED;
        }
        if (sent != null) {
            return Asked.SENT;
        }
        return suppressed ? Asked.SUPPRESSED : Asked.NOT_ASKED;
    }
}
