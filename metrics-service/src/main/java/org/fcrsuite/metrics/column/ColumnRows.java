package org.fcrsuite.metrics.column;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.domain.Past;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.stored.CopyReader;
import org.fcrsuite.metrics.stored.PackReader;
import org.fcrsuite.metrics.stored.StoredValues;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads measured contacts as they are stored: in packs since their chaining was made, and in a row where they were measured
 * anew since. Each row bears the transaction that wrote it; what was written by one that had not ended at the time of the
 * last look is read again at the next.
 */
@ApplicationScoped
class ColumnRows {

    /** Before the first one. */
    static final UUID NO_PACK = new UUID(0, 0);
    private static final long NOBODY = -1;
    private static final int IN_ORDER = 50_000;

    private final Jdbi jdbi;

    ColumnRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Where a look at the database was taken.
     *
     * @param generation another one means that the chaining was made anew
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

    /** Some come twice: what comes last counts. */
    void all(int chaining, Consumer<CountedContact> consumer) {
        packs(chaining, consumer);
        read(chaining, "", consumer);
    }

    /**
     * A customer's contacts are strewn over all pages. Many are put in order first: values that are new are numbered as they
     * come, and who reads page by page then finds the numbers of neighbours near each other.
     */
    private void packs(int chaining, Consumer<CountedContact> consumer) {
        List<CountedContact> run = new ArrayList<>();
        jdbi.useHandle(handle -> CopyReader.read(handle,
                "COPY (SELECT contacts FROM chained_pack WHERE chaining = " + chaining + ") TO STDOUT (FORMAT binary)",
                row -> {
                    PackReader.read(row.bytes(), values -> run.add(contact(values)));
                    if (run.size() >= IN_ORDER) {
                        handOn(run, consumer);
                    }
                }));
        handOn(run, consumer);
    }

    private static void handOn(List<CountedContact> run, Consumer<CountedContact> consumer) {
        run.sort(Comparator.comparingLong(CountedContact::contact));
        run.forEach(consumer);
        run.clear();
    }

    /**
     * What packs say, also of contacts that have a row.
     *
     * @param after the last one before, or {@link #NO_PACK}
     * @return the last of them; null where none is left
     */
    UUID packs(int chaining, UUID after, int most, Consumer<CountedContact> consumer) {
        List<StoredPack> packs = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT through, contacts FROM chained_pack WHERE chaining = :chaining AND through > :after
                ORDER BY through LIMIT :most
                """)
                .bind("chaining", chaining).bind("after", after).bind("most", most).mapTo(StoredPack.class).list());
        packs.forEach(pack -> PackReader.read(ByteBuffer.wrap(pack.contacts()), values -> consumer.accept(contact(values))));
        return packs.isEmpty() ? null : packs.get(packs.size() - 1).through();
    }

    /** @param through after which the next one begins */
    record StoredPack(UUID through, byte[] contacts) {
    }

    /** Those of the contacts that a row is there of. */
    Set<Long> withRow(int chaining, Set<Long> contacts) {
        return jdbi.withHandle(handle -> ArrayBatch.of(contacts).bigint("contacts", contact -> contact)
                .bindTo(handle.createQuery("""
                        SELECT contact FROM unnest(:contacts) AS wanted(contact) JOIN chained_contact c USING (contact)
                        WHERE c.chaining = :chaining
                        """))
                .bind("chaining", chaining).mapTo(Long.class).set());
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

    /** The values are read in the order in which they are selected, which is the one in which packs have them. */
    private static CountedContact contact(StoredValues row) {
        long contact = row.bigint();
        int source = row.integer();
        int day = row.integer();
        long outcome = row.bigint();
        Segment segment = new Segment(source, row.integer(), row.integer(), row.integer(), row.integer());
        int agent = row.integer();
        ChainAgents agents = chainAgents(agent, row.integer(agent), row.integers());
        CountedContact.Traits traits = new CountedContact.Traits(row.bigint(), row.integer(Page.UNKNOWN), row.integer());
        CountedContact.Next next = next(row);
        return new CountedContact(contact, day, outcome, segment, agent, agents, row.uuid(), traits, next,
                past(row.integers()));
    }

    /** @param all null where the contact's own agent is the only one */
    private static ChainAgents chainAgents(int own, int last, int... all) {
        if (all != null) {
            return new ChainAgents(last, all);
        }
        return own == Label.NONE ? new ChainAgents(own) : new ChainAgents(own, own);
    }

    /** @param code may be null */
    private static Past past(int... code) {
        return code == null ? Past.NOTHING : Past.of(IntStream.of(code).boxed().toList());
    }

    private static CountedContact.Next next(StoredValues row) {
        long contact = row.bigint(NOBODY);
        int days = row.integer();
        return contact == NOBODY ? null : new CountedContact.Next(contact, days);
    }

    private static final String SELECT = """
            SELECT contact, source, day - DATE '1970-01-01', outcome, channel, topic, team, queue, agent, last_agent, agents,
                drivers, handle_seconds, language, next_contact, next_days, respondent, past
            FROM chained_contact WHERE chaining = <chaining> <condition>
            """;
}
