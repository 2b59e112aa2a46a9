package org.fcrsuite.survey.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.ReminderStatus;
import org.jdbi.v3.core.Jdbi;

/** Reminders on their way out, as rows. */
@ApplicationScoped
class ReminderStore {

    private final Jdbi jdbi;

    ReminderStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Unwanted(UUID id, NoReminder why) {
    }

    boolean anythingIsDue(Medium medium, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM reminder WHERE status = 'WAITING' AND medium = :medium AND due_at <= :now)
                """)
                .bind("medium", medium.name()).bind("now", now).mapTo(Boolean.class).one());
    }

    List<Due> lock(Medium medium, int most, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, r.medium, r.address, r.recipient_name, i.locale,
                    i.time_zone, i.ended_at, r.attempts, r.last_error, false AS opted_out, true AS reminder, i.expires_at
                FROM reminder r JOIN invitation i ON i.id = r.invitation_id
                WHERE r.status = 'WAITING' AND r.medium = :medium AND r.due_at <= :now
                ORDER BY r.due_at LIMIT :limit FOR UPDATE OF r SKIP LOCKED
                """)
                .bind("medium", medium.name()).bind("now", now).bind("limit", most).mapTo(Due.class).list());
    }

    /** Those that nobody wants any more. For reminders that are locked. */
    Map<UUID, NoReminder> unwanted(Collection<Due> due) {
        Map<UUID, NoReminder> unwanted = new HashMap<>();
        ArrayBatch<Due> batch = ArrayBatch.of(due).uuid("id", Due::id);
        jdbi.useHandle(handle -> batch.bindTo(handle.createQuery("""
                SELECT id, why FROM (
                    SELECT i.id, CASE
                        WHEN i.answered_at IS NOT NULL THEN 'ANSWERED'
                        WHEN EXISTS (SELECT 1 FROM opt_out o WHERE o.customer_key = i.customer_key)
                            OR EXISTS (SELECT 1 FROM opt_out o WHERE o.address_hash = i.address_hash) THEN 'OPTED_OUT'
                        WHEN EXISTS (SELECT 1 FROM unusable_address u WHERE u.address_hash = i.address_hash)
                            OR i.status IN ('QUEUED', 'SENDING', 'FAILED', 'BOUNCED') THEN 'BOUNCED'
                        WHEN i.status = 'EXPIRED' THEN 'EXPIRED' END AS why
                    FROM unnest(:id) AS b (id) JOIN invitation i ON i.id = b.id) AS judged
                WHERE why IS NOT NULL
                """)).mapTo(Unwanted.class).forEach(one -> unwanted.put(one.id(), one.why())));
        return unwanted;
    }

    void drop(Map<UUID, NoReminder> unwanted) {
        ArrayBatch<Map.Entry<UUID, NoReminder>> batch = ArrayBatch.of(unwanted.entrySet()).uuid("id", Map.Entry::getKey)
                .name("why", Map.Entry::getValue);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE reminder r
                SET status = 'DROPPED', dropped_for = b.why, address = NULL, recipient_name = NULL
                FROM unnest(:id, :why) AS b (id, why) WHERE r.invitation_id = b.id
                """)).execute());
    }

    void postpone(Map<UUID, Instant> postponed) {
        ArrayBatch<Map.Entry<UUID, Instant>> batch = ArrayBatch.of(postponed.entrySet()).uuid("id", Map.Entry::getKey)
                .instant("until", Map.Entry::getValue);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE reminder r SET due_at = b.until FROM unnest(:id, :until) AS b (id, until) WHERE r.invitation_id = b.id
                """)).execute());
    }

    void markSending(List<Outgoing> outgoing, Instant now) {
        ArrayBatch<Outgoing> batch = ArrayBatch.of(outgoing).uuid("id", one -> one.due().id())
                .bytes("token", one -> one.token().hash());
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE reminder r
                SET status = 'SENDING', claimed_at = :now, attempts = attempts + 1, token_hash = b.token
                FROM unnest(:id, :token) AS b (id, token) WHERE r.invitation_id = b.id
                """)).bind("now", now).execute());
    }

    void sent(Due due, String providerId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder
                SET status = 'SENT', sent_at = :now, provider_id = :provider_id, address = NULL, recipient_name = NULL,
                    last_error = NULL
                WHERE invitation_id = :id AND status = 'SENDING'
                """)
                .bind("id", due.id()).bind("provider_id", providerId).bind("now", now).execute());
    }

    void ended(Due due, ReminderStatus status, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder SET status = :status, last_error = :why, address = NULL, recipient_name = NULL
                WHERE invitation_id = :id AND status = 'SENDING'
                """)
                .bind("id", due.id()).bind("status", status.name()).bind("why", why).execute());
    }

    /** Whoever was erased in between has no address any more. */
    void tryAgain(Due due, Instant at, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder
                SET due_at = :at, last_error = :why,
                    status = CASE WHEN address IS NULL THEN 'DROPPED' ELSE 'WAITING' END,
                    dropped_for = CASE WHEN address IS NULL THEN 'ERASED' END
                WHERE invitation_id = :id AND status = 'SENDING'
                """)
                .bind("id", due.id()).bind("at", at).bind("why", why).execute());
    }

    /** Claimed long ago by a replica that never reported, for a receiver that can tell a repetition. */
    int repeat(Instant claimedBefore, Instant due, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE reminder
                SET status = 'WAITING', due_at = :due, last_error = 'the sender ended before it could report'
                WHERE invitation_id IN (SELECT invitation_id FROM reminder WHERE status = 'SENDING' AND claimed_at <= :before
                                        AND medium = ANY(:repeatable) AND address IS NOT NULL
                                        ORDER BY claimed_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                """)
                .bind("before", claimedBefore).bind("due", due).bind("limit", limit)
                .bindArray("repeatable", String.class, Medium.repeatable()).execute());
    }

    /** Claimed long ago by a replica that never reported. */
    int doubt(Instant claimedBefore, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE reminder
                SET status = 'IN_DOUBT', last_error = 'the sender ended before it could report', address = NULL,
                    recipient_name = NULL
                WHERE invitation_id IN (SELECT invitation_id FROM reminder WHERE status = 'SENDING' AND claimed_at <= :before
                                        AND NOT (medium = ANY(:repeatable) AND address IS NOT NULL)
                                        ORDER BY claimed_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                """)
                .bind("before", claimedBefore).bind("limit", limit)
                .bindArray("repeatable", String.class, Medium.repeatable()).execute());
    }
}
