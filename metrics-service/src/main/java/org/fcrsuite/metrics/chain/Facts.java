package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.stored.CopyReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads contacts with what is known of their surveys. */
@ApplicationScoped
class Facts {

    private static final String SELECT = """
            SELECT c.id, c.source, c.external_id, c.owner, c.customer_known, c.channel, c.direction, c.started_at, c.ended_at,
                c.case_number, c.topic, c.team, c.queue, c.agent, c.disposition, c.transfers, c.escalated, c.reopens,
                c.agent_replies, c.customer_replies, c.agents_involved, c.abandoned, c.automated,
                s.suppressed_reason IS NOT NULL AS suppressed, s.sent_at, s.delivered_at, s.failed_at,
                coalesce(s.response_revision, 0) AS response_revision, s.resolved, s.contacts_taken,
                coalesce(s.suspect, false) AS suspect, c.handle_seconds, c.hold_seconds, c.silence_seconds, c.sentiment,
                c.language, s.responded_at
            FROM <contacts> LEFT JOIN survey_fact s ON s.source = c.source AND s.external_id = c.external_id <where>
            """;

    private final Jdbi jdbi;

    Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every contact of these customers. */
    List<FactRow> of(Collection<UUID> owners) {
        List<FactRow> facts = new ArrayList<>();
        if (!owners.isEmpty()) {
            String wanted = owners.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
            jdbi.useHandle(handle -> read(handle, "unnest(" + wanted + ") AS wanted(owner) JOIN contact c USING (owner)", "",
                    facts::add));
        }
        return facts;
    }

    /** Every contact of the customers whose keys are greater than the one and not greater than the other, one after another. */
    void each(UUID after, UUID through, Consumer<FactRow> consumer) {
        jdbi.useHandle(handle -> {
            handle.execute("SET LOCAL work_mem = '128MB'");
            read(handle, "contact c", "WHERE c.owner > '" + after + "' AND c.owner <= '" + through + "' ORDER BY c.owner",
                    consumer);
        });
    }

    private static void read(Handle handle, String contacts, String where, Consumer<FactRow> consumer) {
        CopyReader.read(handle, "COPY (" + SELECT.replace("<contacts>", contacts).replace("<where>", where)
                + ") TO STDOUT (FORMAT binary)", row -> consumer.accept(fact(row)));
    }

    /** The last of the next customers who have about so many contacts together. Nothing where nobody follows. */
    Optional<UUID> through(UUID after, int contacts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT coalesce(
                    (SELECT owner FROM contact WHERE owner > :after ORDER BY owner OFFSET :contacts LIMIT 1),
                    (SELECT owner FROM contact WHERE owner > :after ORDER BY owner DESC LIMIT 1))
                """)
                .bind("after", after).bind("contacts", contacts).mapTo(UUID.class).findOne());
    }

    /** Whether there are more contacts of the customers that follow this one. */
    boolean hasMoreThan(int contacts, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT FROM contact WHERE owner > :after ORDER BY owner OFFSET :contacts)
                """)
                .bind("after", after).bind("contacts", contacts).mapTo(Boolean.class).one());
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

    /** The values are read in the order in which they are selected. */
    private static FactRow fact(CopyReader row) {
        return new FactRow(row.bigint(), row.integer(), row.text(), row.uuid(), row.bool(), Channel.valueOf(row.text()),
                Direction.valueOf(row.text()), row.instant(), row.instant(), row.text(), row.integer(), row.integer(),
                row.integer(), row.integer(), Disposition.valueOf(row.text()), row.integer(), row.bool(), row.integer(),
                row.integerOrNull(), row.integerOrNull(), row.integerOrNull(), row.bool(), row.bool(), row.bool(),
                row.instant(), row.instant(), row.instant(), row.integer(), answer(row.text()), taken(row.text()),
                row.bool(), row.integerOrNull(), row.integerOrNull(), row.integerOrNull(), row.real(), row.text(),
                row.instant());
    }

    private static Answer answer(String name) {
        return name == null ? null : Answer.valueOf(name);
    }

    private static ContactsTaken taken(String name) {
        return name == null ? null : ContactsTaken.valueOf(name);
    }
}
