package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.event.SurveyEvent.InvitationExpired;
import org.fcrsuite.survey.event.SurveyEvent.InvitationInDoubt;
import org.fcrsuite.survey.invitation.Reminders;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** What happens by the mere passing of time, in bounded batches. */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final SurveyConfig config;
    private final Reminders reminders;
    private final ReminderStore reminderStore;
    private final Outbox outbox;
    private final Clock clock;

    Sweeper(Jdbi jdbi, SurveyConfig config, Reminders reminders, ReminderStore reminderStore, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.reminders = reminders;
        this.reminderStore = reminderStore;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Row(UUID id, String source, String externalId, UUID customerKey, Medium medium) {
    }

    @Scheduled(every = "${fcr.survey.sending.sweep-every:30s}", identity = "sweep-invitations", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        untilNoneIsLeft(this::expire);
        untilNoneIsLeft(this::repeat);
        untilNoneIsLeft(this::doubt);
        untilNoneIsLeft(this::repeatReminders);
        untilNoneIsLeft(this::doubtReminders);
    }

    private static void untilNoneIsLeft(IntSupplier batch) {
        int done = BATCH;
        while (done == BATCH) {
            done = QuarkusTransaction.requiringNew().call(batch::getAsInt);
        }
    }

    private int expire() {
        Instant now = Instant.now(clock);
        List<Row> expired = jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE invitation SET status = 'EXPIRED', expired_at = :now
                WHERE id IN (SELECT id FROM invitation WHERE status = ANY(:from) AND expires_at <= :now
                             ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING id, source, external_id, customer_key, medium
                """)
                .bind("now", now).bindArray("from", String.class, InvitationStatus.EXPIRED.predecessors())
                .bind("limit", BATCH).mapTo(Row.class).list());
        reminders.drop(expired.stream().map(Row::id).toList(), NoReminder.EXPIRED);
        outbox.publish(expired.stream()
                .map(row -> new InvitationExpired(row.source(), row.externalId(), row.customerKey(), now).toOutbox())
                .toList());
        return expired.size();
    }

    /** Claimed long ago by a replica that never reported, for a receiver that can tell a repetition. */
    private int repeat() {
        Instant now = Instant.now(clock);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation SET status = 'QUEUED', due_at = :now, last_error = 'the sender ended before it could report'
                WHERE id IN (SELECT id FROM invitation WHERE status = 'SENDING' AND claimed_at <= :before
                             AND medium = ANY(:repeatable) AND address IS NOT NULL
                             ORDER BY claimed_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                """)
                .bind("now", now).bind("before", now.minus(config.sending().inDoubtAfter())).bind("limit", BATCH)
                .bindArray("repeatable", String.class, Medium.repeatable()).execute());
    }

    private int repeatReminders() {
        Instant now = Instant.now(clock);
        return reminderStore.repeat(now.minus(config.sending().inDoubtAfter()), now, BATCH);
    }

    /** Claimed long ago by a replica that never reported: it may have been sent, so it is not sent again. */
    private int doubt() {
        Instant now = Instant.now(clock);
        List<Row> lost = jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE invitation
                SET status = 'IN_DOUBT', in_doubt_at = :now, last_error = 'the sender ended before it could report',
                    address = NULL, recipient_name = NULL
                WHERE id IN (SELECT id FROM invitation WHERE status = 'SENDING' AND claimed_at <= :before
                             AND NOT (medium = ANY(:repeatable) AND address IS NOT NULL)
                             ORDER BY claimed_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING id, source, external_id, customer_key, medium
                """)
                .bind("now", now).bind("before", now.minus(config.sending().inDoubtAfter())).bind("limit", BATCH)
                .bindArray("repeatable", String.class, Medium.repeatable()).mapTo(Row.class).list());
        outbox.publish(lost.stream().map(row -> new InvitationInDoubt(row.source(), row.externalId(), row.customerKey(),
                row.medium(), now).toOutbox()).toList());
        if (!lost.isEmpty()) {
            LOG.warnf("%d invitations are in doubt: whether they were sent is not known.", lost.size());
        }
        return lost.size();
    }

    private int doubtReminders() {
        int lost = reminderStore.doubt(Instant.now(clock).minus(config.sending().inDoubtAfter()), BATCH);
        if (lost > 0) {
            LOG.warnf("%d reminders are in doubt: whether they were sent is not known.", lost);
        }
        return lost;
    }
}
