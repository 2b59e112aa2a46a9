package org.fcrsuite.survey.returned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.event.SurveyEvent.InvitationFailed;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.invitation.Reminders;
import org.jdbi.v3.core.Jdbi;

/** The invitations whose messages came back. */
@ApplicationScoped
class ReturnStore {

    private final Jdbi jdbi;
    private final LastInvitations lastInvitations;
    private final Reminders reminders;
    private final Outbox outbox;

    ReturnStore(Jdbi jdbi, LastInvitations lastInvitations, Reminders reminders, Outbox outbox) {
        this.jdbi = jdbi;
        this.lastInvitations = lastInvitations;
        this.reminders = reminders;
        this.outbox = outbox;
    }

    /** An invitation that left by e-mail, and the number of its last attempt. */
    record Left(UUID id, String source, String externalId, UUID customerKey, byte[] addressHash, InvitationStatus status,
            boolean answered, Instant endedAt, String timeZone, int attempts) {
    }

    Optional<Left> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, source, external_id, customer_key, address_hash, status, answered_at IS NOT NULL AS answered,
                    ended_at, time_zone, attempts
                FROM invitation WHERE id = :id AND medium = 'EMAIL' AND address_hash IS NOT NULL FOR UPDATE
                """)
                .bind("id", id).mapTo(Left.class).findOne());
    }

    /** It will not arrive: another contact of the customer may be asked about. */
    void bounced(Left left, String words, Instant now) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation SET status = 'BOUNCED', failed_at = :now, last_error = :words
                WHERE id = :id AND status = ANY(:from)
                """)
                .bind("id", left.id()).bind("now", now).bind("words", words)
                .bindArray("from", String.class, InvitationStatus.BOUNCED.predecessors()).execute());
        if (changed > 0) {
            reminders.drop(List.of(left.id()), NoReminder.BOUNCED);
            lastInvitations.release(List.of(left.id()));
            publish(left, words, now);
        }
    }

    /** It did not arrive, and is sent again; the address is the one that it went to. */
    void sendAgain(Left left, String address, Instant due, String words, Instant now) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET status = 'QUEUED', address = :address, due_at = :due, sent_at = NULL, delivered_at = NULL,
                    failed_at = :now, last_error = :words
                WHERE id = :id AND status = ANY(:from)
                """)
                .bind("id", left.id()).bind("address", address).bind("due", due).bind("now", now).bind("words", words)
                .bindArray("from", String.class, InvitationStatus.QUEUED.predecessors()).execute());
        if (changed > 0) {
            reminders.drop(List.of(left.id()), NoReminder.BOUNCED);
            publish(left, words, now);
        }
    }

    void reminderBounced(Left left, String words) {
        reminders.undeliverable(left.id(), words);
    }

    private void publish(Left left, String words, Instant now) {
        outbox.publish(List.of(new InvitationFailed(left.source(), left.externalId(), left.customerKey(), Medium.EMAIL, words,
                now).toOutbox()));
    }
}
