package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** Contacts as they are listed. */
@ApplicationScoped
class ListedRows {

    private final Jdbi jdbi;

    ListedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(long contact, int source, String externalId, UUID owner, String channel, int topic, int team, int agent,
            Instant startedAt, Instant endedAt) {
    }

    /** By their numbers. */
    Map<Long, Row> of(Collection<Long> contacts) {
        return jdbi.withHandle(handle -> ArrayBatch.of(contacts).bigint("contacts", contact -> contact)
                .bindTo(handle.createQuery("""
                        SELECT id AS contact, source, external_id, owner, channel, topic, team, agent, started_at, ended_at
                        FROM contact WHERE id = ANY (:contacts)
                        """))
                .mapTo(Row.class).stream().collect(Collectors.toMap(Row::contact, Function.identity())));
    }
}
