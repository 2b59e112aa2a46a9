package org.fcrsuite.metrics.column;

import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.copy.CopyReader;
import org.fcrsuite.metrics.domain.Past;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads measured contacts as they are stored. Each row bears the transaction that wrote it; what was written by one that
 * had not ended at the time of the last look is read again at the next.
 */
@ApplicationScoped
class ColumnRows {

    private static final long NOBODY = -1;

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
        read(chaining, "", consumer);
    }

    boolean hasAnySince(int chaining, Mark last) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (" + SELECT + ")").define("chaining", chaining)
                .define("condition", since(last)).mapTo(Boolean.class).one());
    }

    /** Numbers of transactions that are yet to come are in a database that was restored elsewhere. */
    void since(int chaining, Mark last, Consumer<CountedContact> consumer) {
        read(chaining, since(last), consumer);
    }

    private static String since(Mark last) {
        return "AND changed >= '%d'::xid8 AND changed < pg_snapshot_xmax(pg_current_snapshot())"
                .formatted(last.oldestRunning());
    }

    /** @param first the first of {@link Page#SIZE} numbers of contacts */
    void ofPage(int chaining, long first, Consumer<CountedContact> consumer) {
        read(chaining, "AND contact >= %d AND contact < %d".formatted(first, first + Page.SIZE), consumer);
    }

    /** @param condition of numbers alone: COPY takes no parameters */
    private void read(int chaining, String condition, Consumer<CountedContact> consumer) {
        jdbi.useHandle(handle -> CopyReader.read(handle,
                "COPY (" + SELECT.replace("<chaining>", Integer.toString(chaining)).replace("<condition>", condition)
                        + ") TO STDOUT (FORMAT binary)",
                row -> consumer.accept(contact(row))));
    }

    /** The values are read in the order in which they are selected. */
    private static CountedContact contact(CopyReader row) {
        long contact = row.bigint();
        int day = row.integer();
        long outcome = row.bigint();
        Segment segment = new Segment(row.integer(), row.integer(), row.integer(), row.integer(), row.integer());
        return new CountedContact(contact, day, outcome, segment, row.integer(),
                new ChainAgents(row.integer(), row.integers()), row.uuid(),
                new CountedContact.Traits(row.bigint(), row.integer(Page.UNKNOWN), row.integer()), next(row),
                past(row));
    }

    private static Past past(CopyReader row) {
        int[] code = row.integers();
        return code.length == 0 ? Past.NOTHING : Past.of(IntStream.of(code).boxed().toList());
    }

    private static CountedContact.Next next(CopyReader row) {
        long contact = row.bigint(NOBODY);
        int days = row.integer();
        return contact == NOBODY ? null : new CountedContact.Next(contact, days);
    }

    private static final String SELECT = """
            SELECT contact, day - DATE '1970-01-01', outcome, source, channel, topic, team, queue, agent, last_agent, agents,
                CASE WHEN answered THEN owner END, drivers, handle_seconds, language, next_contact, next_days,
                past
            FROM chained_contact WHERE chaining = <chaining> <condition>
            """;
}
