package org.fcrsuite.metrics.chain;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.domain.Credit;
import org.jdbi.v3.core.Jdbi;

/** The rollups of a chaining out of its measured contacts, all at once: later changes are added to them. */
@ApplicationScoped
class NewRollups {

    private static final List<Dimension> SIMPLE = List.of(Dimension.CHANNEL, Dimension.TOPIC, Dimension.TEAM,
            Dimension.QUEUE);

    private final Jdbi jdbi;

    NewRollups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the caller's transaction, while nobody measures. */
    void make(int chaining) {
        jdbi.useHandle(handle -> {
            handle.execute("SET LOCAL work_mem = '64MB'");
            for (String sql : List.of("DELETE FROM rollup_day WHERE chaining = :chaining",
                    "DELETE FROM rollup_segment WHERE chaining = :chaining", DAYS)) {
                handle.createUpdate(sql).bind("chaining", chaining).execute();
            }
            for (Dimension dimension : SIMPLE) {
                handle.createUpdate(MEMBERS).define("member", dimension.name().toLowerCase(Locale.ROOT))
                        .bind("dimension", dimension.code()).bind("chaining", chaining).execute();
            }
            handle.createUpdate(AGENTS).bind("all_roles", Dimension.agentCode(Dimension.EVERY_ROLE))
                    .bind("no_role", Dimension.agentCode(0)).bind("first", Dimension.role(Credit.FIRST_AGENT))
                    .bind("last", Dimension.role(Credit.LAST_AGENT)).bind("every", Dimension.role(Credit.EVERY_AGENT))
                    .bind("chaining", chaining).execute();
        });
    }

    private static final String DAYS = """
            INSERT INTO rollup_day (chaining, day, source, outcome, contacts)
            SELECT chaining, day, source, outcome, count(*) FROM chained_contact WHERE chaining = :chaining
            GROUP BY chaining, day, source, outcome
            """;

    private static final String MEMBERS = """
            INSERT INTO rollup_segment (chaining, dimension, member, day, source, outcome, contacts)
            SELECT chaining, :dimension, <member>, day, source, outcome, count(*)
            FROM chained_contact WHERE chaining = :chaining
            GROUP BY chaining, <member>, day, source, outcome
            """;

    /** Most contacts have one agent, who is everything to them. */
    private static final String AGENTS = """
            INSERT INTO rollup_segment (chaining, dimension, member, day, source, outcome, contacts)
            WITH measured AS (
                SELECT *, agent = last_agent AND agents = CASE WHEN agent = 0 THEN '{}' ELSE ARRAY[agent] END AS has_one
                FROM chained_contact WHERE chaining = :chaining),
            role AS (
                SELECT contact, agent AS member, :first AS role FROM measured WHERE NOT has_one
                UNION ALL SELECT contact, last_agent, :last FROM measured WHERE NOT has_one
                UNION ALL SELECT contact, unnest(CASE WHEN agents = '{}' THEN '{0}' ELSE agents END), :every
                    FROM measured WHERE NOT has_one),
            credited AS (
                SELECT :all_roles AS dimension, agent AS member, day, source, outcome FROM measured WHERE has_one
                UNION ALL SELECT :no_role + r.roles::int, r.member, m.day, m.source, m.outcome
                    FROM (SELECT contact, member, sum(role) AS roles FROM role GROUP BY contact, member) r
                    JOIN measured m USING (contact))
            SELECT :chaining, dimension, member, day, source, outcome, count(*) FROM credited
            GROUP BY dimension, member, day, source, outcome
            """;
}
