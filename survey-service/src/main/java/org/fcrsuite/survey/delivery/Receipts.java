package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.event.SurveyEvent.InvitationDelivered;
import org.fcrsuite.survey.event.SurveyEvent.InvitationFailed;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.invitation.Reminders;
import org.jdbi.v3.core.Jdbi;

/**
 * What a provider reports of a message later on. Reports come twice and in any order, some before we have written down that the
 * message was sent: each has its effect once, and a status never goes back.
 */
@ApplicationScoped
public class Receipts {

    private final Jdbi jdbi;
    private final LastInvitations lastInvitations;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    Receipts(Jdbi jdbi, LastInvitations lastInvitations, Reminders reminders, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.lastInvitations = lastInvitations;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Row(UUID id, String source, String externalId, UUID customerKey, Medium medium) {
    }

    /** It is with the customer. False where that is known, or cannot be. */
    @Transactional
    public boolean delivered(UUID id) {
        Instant now = Instant.now(clock);
        // Who has answered, or let it expire, has got it too.
        List<String> possible = Stream.concat(InvitationStatus.DELIVERED.predecessors().stream(),
                Stream.of(InvitationStatus.ANSWERED.name(), InvitationStatus.EXPIRED.name())).toList();
        Optional<Row> changed = jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE invitation
                SET delivered_at = :now, address = NULL, recipient_name = NULL,
                    status = CASE WHEN status = ANY(:from) THEN 'DELIVERED' ELSE status END
                WHERE id = :id AND delivered_at IS NULL AND medium <> 'OTHER' AND status = ANY(:possible)
                RETURNING id, source, external_id, customer_key, medium
                """)
                .bind("id", id).bind("now", now).bindArray("possible", String.class, possible)
                .bindArray("from", String.class, InvitationStatus.DELIVERED.predecessors()).mapTo(Row.class).findOne());
        outbox.publish(changed.stream().map(row -> new InvitationDelivered(row.source(), row.externalId(), row.customerKey(),
                row.medium(), now).toOutbox()).toList());
        return changed.isPresent();
    }

    /** It will never get there. False where that is known, or cannot be. */
    @Transactional
    public boolean undeliverable(UUID id, String why) {
        reminders.drop(List.of(id), NoReminder.BOUNCED);
        Instant now = Instant.now(clock);
        Optional<Row> changed = jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE invitation
                SET status = 'BOUNCED', failed_at = :now, last_error = :why, address = NULL, recipient_name = NULL
                WHERE id = :id AND status = ANY(:from)
                RETURNING id, source, external_id, customer_key, medium
                """)
                .bind("id", id).bind("now", now).bind("why", why)
                .bindArray("from", String.class, InvitationStatus.BOUNCED.predecessors()).mapTo(Row.class).findOne());
        lastInvitations.release(changed.stream().map(Row::id).toList());
        outbox.publish(changed.stream().map(row -> new InvitationFailed(row.source(), row.externalId(), row.customerKey(),
                row.medium(), why, now).toOutbox()).toList());
        return changed.isPresent();
    }
}
