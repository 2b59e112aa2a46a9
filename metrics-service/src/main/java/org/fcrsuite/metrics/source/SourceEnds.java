package org.fcrsuite.metrics.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** How far each source has been observed. */
@ApplicationScoped
public class SourceEnds {

    private final Jdbi jdbi;
    private final Clock clock;

    SourceEnds(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A source by its number and name. */
    public record Source(int id, String name, Instant observedThrough) {

        /** What had been observed at an earlier instant. */
        public Source asOf(Instant then) {
            return then == null || then.isAfter(observedThrough) ? this : new Source(id, name, then);
        }
    }

    /** A source as stored: without a stated end where it is live. */
    record Row(int id, String name, Instant observedThrough) {
    }

    /** Sources without a stated end are live: observed until now. */
    public List<Source> all() {
        Instant now = Instant.now(clock);
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT l.id, l.name, o.observed_through
                FROM label l LEFT JOIN source_observed o ON o.source = l.id
                WHERE l.kind = 'SOURCE' ORDER BY l.name
                """)
                .mapTo(Row.class).stream()
                .map(row -> new Source(row.id(), row.name(), earlier(row.observedThrough(), now))).toList());
    }

    private static Instant earlier(Instant stated, Instant now) {
        return stated == null || stated.isAfter(now) ? now : stated;
    }
}
