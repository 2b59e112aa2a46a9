package org.fcrsuite.survey.event;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.kit.outbox.OutboxEvent;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;

/** What others learn of a survey: the records are the data of the events in {@code contracts/}. No address, no comment. */
public sealed interface SurveyEvent {

    String TOPIC = "fcr.surveys";

    UUID customerKey();

    /** What orders the events: the customer, or the contact where the customer is not known to us. */
    String key();

    default OutboxEvent toOutbox() {
        return new OutboxEvent(TOPIC, key(), getClass().getSimpleName(), this);
    }

    /** Of one contact. */
    sealed interface OfContact extends SurveyEvent {

        String source();

        String externalId();

        @Override
        default String key() {
            return customerKey() == null ? source() + "/" + externalId() : customerKey().toString();
        }
    }

    record InvitationSuppressed(String source, String externalId, UUID customerKey, Reason reason,
            Instant suppressedAt) implements OfContact {
    }

    record InvitationSent(String source, String externalId, UUID customerKey, Medium medium,
            Instant sentAt) implements OfContact {
    }

    record InvitationDelivered(String source, String externalId, UUID customerKey, Medium medium,
            Instant deliveredAt) implements OfContact {
    }

    record InvitationFailed(String source, String externalId, UUID customerKey, Medium medium, String reason,
            Instant failedAt) implements OfContact {
    }

    /** Whether it left is not known, and it is not sent again. Its arrival may yet be told. */
    record InvitationInDoubt(String source, String externalId, UUID customerKey, Medium medium,
            Instant inDoubtAt) implements OfContact {
    }

    record InvitationExpired(String source, String externalId, UUID customerKey, Instant expiredAt) implements OfContact {
    }

    record ResponseReceived(String source, String externalId, UUID customerKey, int revision, Resolved resolved,
            ContactsTaken contactsTaken, Integer csat, boolean commented, String language, Via via, boolean suspect,
            Instant respondedAt) implements OfContact {
    }

    record CustomerOptedOut(UUID customerKey, Instant optedOutAt, OptOutVia via) implements SurveyEvent {

        @Override
        public String key() {
            return customerKey().toString();
        }
    }
}
