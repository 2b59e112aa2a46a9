package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/** The rollups beside the sums of the measured contacts. Both are read by one statement, and so as of one moment. */
@ApplicationScoped
class RollupComparison {

    private static final int FETCH_SIZE = 1_000;
    private static final Map<Integer, String> SEGMENTS = Map.of(1, "channel", 2, "topic", 3, "team", 4, "queue");

    private final Jdbi jdbi;
    private final Labels labels;

    RollupComparison(Jdbi jdbi, Labels labels) {
        this.jdbi = jdbi;
        this.labels = labels;
    }

    /** @param dimension 0 where the days are compared; agents' codes say which roles they hold */
    record Row(int dimension, int member, LocalDate day, int source, long outcome, long stored, long expected) {
    }

    /** In the caller's transaction. */
    void compare(ChainingRow chaining, Consumer<Difference> found) {
        compare("rollup_day", DAYS, chaining, found);
        compare("rollup_segment", BY_SEGMENT, chaining, found);
    }

    private void compare(String table, String sql, ChainingRow chaining, Consumer<Difference> found) {
        jdbi.useHandle(handle -> handle.createQuery(sql).setFetchSize(FETCH_SIZE).bind("chaining", chaining.id())
                .mapTo(Row.class).forEach(row -> found.accept(new Difference(table, chaining.id(), row.day(),
                        labels.name(row.source()), segment(row), row.outcome(), row.stored(), row.expected()))));
    }

    private String segment(Row row) {
        if (row.dimension() == 0) {
            return null;
        }
        String member = row.member() == Label.NONE ? "(none)" : labels.name(row.member());
        return SEGMENTS.getOrDefault(row.dimension(), "agent in roles " + (row.dimension() - Dimension.agentCode(0))) + " "
                + member;
    }

    private static final String DAYS = """
            WITH counted AS (
                SELECT day, source, outcome, count(*) AS contacts FROM chained_contact WHERE chaining = :chaining
                GROUP BY day, source, outcome)
            SELECT 0 AS dimension, 0 AS member, day, source, outcome, coalesce(r.contacts, 0) AS stored,
                coalesce(c.contacts, 0) AS expected
            FROM counted c FULL JOIN (SELECT * FROM rollup_day WHERE chaining = :chaining) r USING (day, source, outcome)
            WHERE r.contacts IS DISTINCT FROM c.contacts
            ORDER BY day, source, outcome
            """;

    private static final String BY_SEGMENT = """
            WITH measured AS (SELECT * FROM chained_contact WHERE chaining = :chaining),
            agent_role AS (
                SELECT contact, agent, sum(DISTINCT role) AS roles FROM (
                    SELECT contact, agent, 1 AS role FROM measured
                    UNION ALL SELECT contact, last_agent, 2 FROM measured
                    UNION ALL SELECT contact, unnest(CASE WHEN agents = '{}' THEN '{0}' ELSE agents END), 4 FROM measured) a
                GROUP BY contact, agent),
            segment AS (
                SELECT 1 AS dimension, channel AS member, day, source, outcome FROM measured
                UNION ALL SELECT 2, topic, day, source, outcome FROM measured
                UNION ALL SELECT 3, team, day, source, outcome FROM measured
                UNION ALL SELECT 4, queue, day, source, outcome FROM measured
                UNION ALL SELECT 10 + roles::int, a.agent, day, source, outcome
                    FROM measured JOIN agent_role a USING (contact)),
            counted AS (
                SELECT dimension, member, day, source, outcome, count(*) AS contacts FROM segment
                GROUP BY dimension, member, day, source, outcome)
            SELECT dimension, member, day, source, outcome, coalesce(r.contacts, 0) AS stored,
                coalesce(c.contacts, 0) AS expected
            FROM counted c FULL JOIN (SELECT * FROM rollup_segment WHERE chaining = :chaining) r
                USING (dimension, member, day, source, outcome)
            WHERE r.contacts IS DISTINCT FROM c.contacts
            ORDER BY dimension, member, day, source, outcome
            """;
}
