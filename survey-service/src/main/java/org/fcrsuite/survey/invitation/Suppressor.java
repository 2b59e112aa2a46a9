package org.fcrsuite.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSuppressed;
import org.jdbi.v3.core.Jdbi;

/** Takes queued invitations back: nothing is sent, the address goes, and everyone learns why. */
@ApplicationScoped
public class Suppressor {

    private final Jdbi jdbi;
    private final LastInvitations lastInvitations;
    private final Outbox outbox;
    private final Clock clock;

    Suppressor(Jdbi jdbi, LastInvitations lastInvitations, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.lastInvitations = lastInvitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Row(UUID id, String source, String externalId, UUID customerKey, Reason reason) {
    }

    /** All that is queued for these customers and addresses. Call within a transaction. */
    public void suppressAll(Collection<UUID> customers, Collection<byte[]> addressHashes, Reason why) {
        Instant now = Instant.now(clock);
        finish(now, jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE invitation
                SET status = 'SUPPRESSED', suppressed_reason = :reason, suppressed_at = :now,
                    address = NULL, recipient_name = NULL
                WHERE id IN (
                    SELECT id FROM invitation
                    WHERE status = 'QUEUED' AND (customer_key = ANY(:customers) OR address_hash = ANY(:hashes))
                    ORDER BY source, external_id FOR UPDATE)
                RETURNING id, source, external_id, customer_key, suppressed_reason AS reason
                """)
                .bind("reason", why.name()).bind("now", now).bindArray("customers", UUID.class, customers)
                .bindArray("hashes", byte[].class, addressHashes)
                .mapTo(Row.class).list()));
    }

    /** These, each for its own reason. Call within a transaction. */
    public void suppress(Map<UUID, Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        ArrayBatch<Map.Entry<UUID, Reason>> batch = ArrayBatch.of(reasons.entrySet())
                .uuid("id", Map.Entry::getKey).name("reason", Map.Entry::getValue);
        finish(now, jdbi.withHandle(handle -> batch.bindTo(handle.createQuery("""
                UPDATE invitation i
                SET status = 'SUPPRESSED', suppressed_reason = b.reason, suppressed_at = :now,
                    address = NULL, recipient_name = NULL
                FROM unnest(:id, :reason) AS b (id, reason)
                WHERE i.id = b.id AND i.status = 'QUEUED'
                RETURNING i.id, i.source, i.external_id, i.customer_key, i.suppressed_reason AS reason
                """)).bind("now", now).mapTo(Row.class).list()));
    }

    private void finish(Instant now, List<Row> rows) {
        lastInvitations.release(rows.stream().map(Row::id).toList());
        outbox.publish(rows.stream().map(row -> new InvitationSuppressed(row.source(), row.externalId(), row.customerKey(),
                row.reason(), now).toOutbox()).toList());
    }
}
