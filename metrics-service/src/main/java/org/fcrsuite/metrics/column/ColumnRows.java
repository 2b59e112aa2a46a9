package org.fcrsuite.metrics.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads measured contacts as they are stored. Each row bears the transaction that wrote it; what was written by one that
 * had not ended at the time of the last look is read again at the next.
 */
@ApplicationScoped
class ColumnRows {

    private static final int FETCH_SIZE = 5_000;

    private final Jdbi jdbi;

    ColumnRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Where a look at the database was taken.
     *
     * @param generation another one means that rows were taken away
     * @param oldestRunning every transaction before this one has ended
     */
    record Mark(int generation, long oldestRunning) {
    }

    Mark mark(int chaining) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT generation, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest_running
                FROM chaining WHERE id = :chaining
                """)
                .bind("chaining", chaining).mapTo(Mark.class).findOne().orElse(new Mark(-1, 0)));
    }

    void all(int chaining, Consumer<CountedContact> consumer) {
        read("", query -> query.bind("chaining", chaining), consumer);
    }

    boolean hasAnySince(int chaining, Mark last) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (" + SQL + ")").define("condition", SINCE)
                .bind("chaining", chaining).bind("since", last.oldestRunning()).mapTo(Boolean.class).one());
    }

    /** Numbers of transactions that are yet to come are in a database that was restored elsewhere. */
    void since(int chaining, Mark last, Consumer<CountedContact> consumer) {
        read(SINCE, query -> query.bind("chaining", chaining).bind("since", last.oldestRunning()), consumer);
    }

    /** @param first the first of {@link Page#SIZE} numbers of contacts */
    void ofPage(int chaining, long first, Consumer<CountedContact> consumer) {
        read("AND contact >= :first AND contact < :end", query -> query.bind("chaining", chaining).bind("first", first)
                .bind("end", first + Page.SIZE), consumer);
    }

    private void read(String condition, Consumer<Query> bind, Consumer<CountedContact> consumer) {
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery(SQL).define("condition", condition).setFetchSize(FETCH_SIZE);
            bind.accept(query);
            query.map((row, context) -> row(row)).forEach(consumer);
        });
    }

    private static CountedContact row(ResultSet row) throws SQLException {
        Segment segment = new Segment(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8));
        return new CountedContact(row.getLong(1), row.getInt(2), row.getLong(3), segment, row.getInt(9),
                new ChainAgents(row.getInt(10), agents(row.getString(11))), row.getObject(12, UUID.class),
                new CountedContact.Traits(row.getLong(13), row.getInt(14), row.getInt(15)));
    }

    private static List<Integer> agents(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    private static final String SINCE = """
            AND changed >= :since::text::xid8 AND changed < pg_snapshot_xmax(pg_current_snapshot())
            """;

    private static final String SQL = """
            SELECT contact, day - DATE '1970-01-01', outcome, source, channel, topic, team, queue, agent, last_agent,
                array_to_string(agents, ','), CASE WHEN answered THEN owner END,
                drivers, coalesce(handle_seconds, -1), language
            FROM chained_contact WHERE chaining = :chaining <condition>
            """;
}
