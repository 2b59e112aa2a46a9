package org.fcrsuite.metrics.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** Reads contacts with what is known of their surveys. */
@ApplicationScoped
class Facts {

    private final Jdbi jdbi;

    Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every contact of these customers. */
    List<FactRow> of(Collection<UUID> owners) {
        return jdbi.withHandle(handle -> ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(handle.createQuery("""
                        SELECT c.id, c.source, c.external_id, c.owner, c.customer_known, c.channel, c.direction,
                            c.started_at, c.ended_at, c.case_number, c.topic, c.team, c.queue, c.agent, c.disposition,
                            c.transfers, c.escalated, c.reopens, c.agent_replies, c.customer_replies, c.agents_involved,
                            c.abandoned, c.automated, s.suppressed_reason IS NOT NULL AS suppressed, s.sent_at,
                            s.delivered_at, s.failed_at, coalesce(s.response_revision, 0) AS response_revision,
                            s.resolved, s.contacts_taken, coalesce(s.suspect, false) AS suspect
                        FROM unnest(:owners) AS wanted(owner)
                        JOIN contact c USING (owner)
                        LEFT JOIN survey_fact s ON s.source = c.source AND s.external_id = c.external_id
                        """))
                .mapTo(FactRow.class).list());
    }

    /** The customers that follow this one, in the order of their keys. */
    List<UUID> ownersAfter(UUID last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT owner FROM contact WHERE owner > :last GROUP BY owner ORDER BY owner LIMIT :most
                """)
                .bind("last", last).bind("most", most).mapTo(UUID.class).list());
    }

    Optional<UUID> ownerOf(int source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT owner FROM contact WHERE source = :source AND external_id = :externalId
                """)
                .bind("source", source).bind("externalId", externalId).mapTo(UUID.class).findOne());
    }
}
