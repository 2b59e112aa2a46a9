package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.domain.Outcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts contacts by group, topic where it matters, finality and outcome. What they mean is not decided here. */
@ApplicationScoped
class Counts {

    private static final int FETCH_SIZE = 5_000;

    private final Jdbi jdbi;

    Counts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param key the number of the group: of a member, or of a group's first day
     * @param topic its number; 0 also where topics are not told apart
     */
    record Row(int key, int topic, boolean isFinal, long outcome, long contacts) {
    }

    /** Answered contacts by customer. */
    record AnsweredRow(int key, int topic, boolean isFinal, long outcome, UUID owner, long contacts) {
    }

    void each(CountPlan plan, Period period, int chaining, Consumer<Row> consumer) {
        String sql = switch (plan.table()) {
            case DAYS -> FROM_DAYS;
            case SEGMENTS -> FROM_SEGMENTS;
            case CONTACTS -> FROM_CONTACTS;
        };
        run(sql, plan, period, chaining, Row.class, consumer);
    }

    void eachAnswered(CountPlan plan, Period period, int chaining, Consumer<AnsweredRow> consumer) {
        run(ANSWERED, plan, period, chaining, AnsweredRow.class, consumer);
    }

    /** A contact as it is listed. */
    record ContactRow(long contact, int source, String externalId, UUID owner, String channel, int topic, int team, int agent,
            Instant startedAt, Instant endedAt, LocalDate day, long outcome, boolean isFinal) {

        ListedContacts.Place place() {
            return new ListedContacts.Place(day, contact);
        }
    }

    /**
     * The latest contacts that were counted in one of these rows.
     *
     * @param rows as {@link #each} gave them for the same plan and period
     */
    List<ContactRow> contacts(CountPlan plan, Period period, int chaining, List<Row> rows, ListedContacts.Place after,
            int most) {
        return jdbi.inTransaction(handle -> {
            Query query = prepared(handle, CONTACTS, plan, period, chaining)
                    .define("answered", rows.stream().allMatch(row -> Outcome.of(row.outcome()).survey().answered())
                            ? "AND answered"
                            : "")
                    .bind("afterDay", after.day()).bind("afterContact", after.contact()).bind("most", most);
            return ArrayBatch.of(rows).bigint("outcomes", Row::outcome).integer("topics", Row::topic)
                    .bool("finals", Row::isFinal).bindTo(query).mapTo(ContactRow.class).list();
        });
    }

    private <T> void run(String sql, CountPlan plan, Period period, int chaining, Class<T> row, Consumer<T> consumer) {
        jdbi.useTransaction(
                handle -> prepared(handle, sql, plan, period, chaining).mapTo(row).forEach(consumer));
    }

    private static Query prepared(Handle handle, String sql, CountPlan plan, Period period, int chaining) {
        Query query = handle.createQuery(sql).setFetchSize(FETCH_SIZE)
                .define("key", key(plan, sql)).define("topic", topic(plan, sql)).define("filters", filters(plan, sql))
                .define("credited", credited(plan))
                .bind("chaining", chaining).bind("from", period.from()).bind("to", period.to());
        ArrayBatch.of(period.sources()).integer("sources", Period.SourceDays::source)
                .date("final_days", Period.SourceDays::finalDay).date("last_days", Period.SourceDays::lastDay)
                .bindTo(query);
        plan.dimensions().stream().findFirst().ifPresent(only -> ArrayBatch.of(only.codes(plan.credit()))
                .integer("dimensions", code -> code).bindTo(query));
        plan.filters().forEach((dimension, member) -> query.bind(dimension.name(), member));
        return query;
    }

    private static String key(CountPlan plan, String sql) {
        return plan.groupBy().timeKey()
                .orElseGet(() -> column(plan, plan.groupBy().dimension().orElseThrow(), sql));
    }

    private static String topic(CountPlan plan, String sql) {
        return plan.byTopic() ? column(plan, Dimension.TOPIC, sql) : "0";
    }

    private static String filters(CountPlan plan, String sql) {
        StringBuilder conditions = new StringBuilder();
        for (Dimension dimension : plan.filters().keySet()) {
            conditions.append(" AND ").append(column(plan, dimension, sql)).append(" = :").append(dimension.name());
        }
        return conditions.toString();
    }

    private static String column(CountPlan plan, Dimension dimension, String sql) {
        if (sql.equals(FROM_SEGMENTS)) {
            return "member";
        }
        return switch (dimension) {
            case CHANNEL -> "channel";
            case TOPIC -> "topic";
            case TEAM -> "team";
            case QUEUE -> "queue";
            case AGENT -> "credited";
        };
    }

    /** A contact is there once for each agent that it is credited to. */
    private static String credited(CountPlan plan) {
        if (!plan.dimensions().contains(Dimension.AGENT)) {
            return "";
        }
        return switch (plan.credit()) {
            case FIRST_AGENT -> "CROSS JOIN LATERAL (SELECT agent) AS e(credited)";
            case LAST_AGENT -> "CROSS JOIN LATERAL (SELECT last_agent) AS e(credited)";
            case EVERY_AGENT -> "CROSS JOIN LATERAL unnest(CASE WHEN agents = '{}' THEN '{0}' ELSE agents END) AS e(credited)";
        };
    }

    private static final String FROM_DAYS = """
            SELECT <key> AS key, <topic> AS topic, day <= o.final_day AS is_final, outcome, sum(contacts)::bigint AS contacts
            FROM rollup_day r JOIN unnest(:sources, :final_days, :last_days) AS o(source, final_day, last_day) USING (source)
            WHERE chaining = :chaining AND day BETWEEN :from AND :to AND day <= o.last_day <filters>
            GROUP BY 1, 2, 3, 4
            """;

    private static final String FROM_SEGMENTS = """
            SELECT <key> AS key, <topic> AS topic, day <= o.final_day AS is_final, outcome, sum(contacts)::bigint AS contacts
            FROM rollup_segment r
            JOIN unnest(:sources, :final_days, :last_days) AS o(source, final_day, last_day) USING (source)
            WHERE chaining = :chaining AND dimension = ANY (:dimensions) AND day BETWEEN :from AND :to
                AND day <= o.last_day <filters>
            GROUP BY 1, 2, 3, 4
            """;

    private static final String FROM_CONTACTS = """
            SELECT <key> AS key, <topic> AS topic, day <= o.final_day AS is_final, outcome, count(*) AS contacts
            FROM chained_contact c
            JOIN unnest(:sources, :final_days, :last_days) AS o(source, final_day, last_day) USING (source)
            <credited>
            WHERE chaining = :chaining AND day BETWEEN :from AND :to AND day <= o.last_day <filters>
            GROUP BY 1, 2, 3, 4
            """;

    private static final String ANSWERED = """
            SELECT <key> AS key, <topic> AS topic, day <= o.final_day AS is_final, outcome, owner, count(*) AS contacts
            FROM chained_contact c
            JOIN unnest(:sources, :final_days, :last_days) AS o(source, final_day, last_day) USING (source)
            <credited>
            WHERE chaining = :chaining AND answered AND day BETWEEN :from AND :to AND day <= o.last_day <filters>
            GROUP BY 1, 2, 3, 4, 5
            """;

    private static final String CONTACTS = """
            SELECT k.contact, k.source, f.external_id, k.owner, f.channel, k.topic, k.team, k.agent, f.started_at, f.ended_at,
                k.day, k.outcome, k.is_final
            FROM (
                SELECT contact, source, owner, topic, team, agent, day, outcome, day <= o.final_day AS is_final
                FROM chained_contact c
                JOIN unnest(:sources, :final_days, :last_days) AS o(source, final_day, last_day) USING (source)
                <credited>
                JOIN unnest(:outcomes, :topics, :finals) AS m(wanted_outcome, wanted_topic, wanted_final)
                    ON wanted_outcome = outcome AND wanted_topic = <topic> AND wanted_final = (day <= o.final_day)
                WHERE chaining = :chaining AND day BETWEEN :from AND :to AND day <= o.last_day <filters> <answered>
                    AND (day, contact) < (:afterDay, :afterContact)
                ORDER BY day DESC, contact DESC LIMIT :most) k
            JOIN contact f ON f.id = k.contact
            ORDER BY k.day DESC, k.contact DESC
            """;
}
