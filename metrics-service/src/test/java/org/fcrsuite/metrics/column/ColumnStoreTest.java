package org.fcrsuite.metrics.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.domain.Past;
import org.fcrsuite.metrics.stored.PackWriter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What is in memory is what is committed, whoever wrote it and however long that took. */
@QuarkusTest
class ColumnStoreTest {

    private static final long FAR_APART = 3L * Page.SIZE;

    @Inject
    ColumnStore store;

    @Inject
    ColumnRows rows;

    @Inject
    Jdbi jdbi;

    private int chaining;

    @BeforeEach
    void aChainingOfItsOwn() {
        aChainingOfItsOwn("ANY");
    }

    private void aChainingOfItsOwn(String repeatChannel) {
        chaining = jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                    exclude_abandoned, exclude_automated, state, asked_at)
                VALUES ('Etc/UTC', 'TOPIC', :channel, 60, false, false, false, 'READY', now()) RETURNING id
                """).bind("channel", repeatChannel).mapTo(Integer.class).one());
    }

    @AfterEach
    void isTakenAway() {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM chained_contact WHERE chaining = :id").bind("id", chaining).execute();
            handle.createUpdate("DELETE FROM chained_pack WHERE chaining = :id").bind("id", chaining).execute();
            handle.createUpdate("DELETE FROM chaining WHERE id = :id").bind("id", chaining).execute();
        });
    }

    @Test
    void whatWasCommittedBeforeIsSeen() {
        assertThat(read()).isEmpty();

        write(1, 17);
        write(FAR_APART, 18);
        assertThat(read()).isEqualTo(Map.of(1L, 17L, FAR_APART, 18L));

        write(1, 19);
        assertThat(read()).isEqualTo(Map.of(1L, 19L, FAR_APART, 18L));
    }

    @Test
    void whoCommitsLateIsNotMissed() {
        QuarkusTransaction.requiringNew().run(() -> {
            write(1, 17);
            QuarkusTransaction.requiringNew().run(() -> write(2, 18));
            QuarkusTransaction.suspendingExisting().run(() -> assertThat(read()).isEqualTo(Map.of(2L, 18L)));
        });

        assertThat(read()).isEqualTo(Map.of(1L, 17L, 2L, 18L));
    }

    @Test
    void aRowCountsInPlaceOfWhatAPackSays() {
        UUID customer = new UUID(1, 2);
        PackWriter pack = new PackWriter();
        pack.customer(customer);
        pack(pack, 1, 17);
        pack(pack, 2, 18);
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO chained_pack (chaining, through, contacts) VALUES (:id, :customer, :contacts)
                """).bind("id", chaining).bind("customer", customer).bind("contacts", pack.take()).execute());
        write(2, 19);

        assertThat(read()).isEqualTo(Map.of(1L, 17L, 2L, 19L));
        CountedContact packed = store.read(chaining, columns -> columns.get(1).orElseThrow());
        assertThat(packed).isEqualTo(new CountedContact(1, 20_514, 17, new Segment(1, 2, 3, 4, 5), 6, new ChainAgents(7, 6, 7),
                customer, new CountedContact.Traits(8, 9, 10), new CountedContact.Next(11, 12), new Past(1, List.of())));
    }

    private static void pack(PackWriter pack, long contact, long outcome) {
        pack.number(contact).number(1).number(20_514).number(outcome).number(2).number(3).number(4).number(5).number(6)
                .number(7)
                .numbers(List.of(6, 7)).number(8L).number(9).number(10).number(11L).number(12).customer(true)
                .numbers(List.of(1));
    }

    @Test
    void rowsThatAreTakenAwayAreGone() {
        write(1, 17);
        write(2, 18);
        read();

        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM chained_contact WHERE chaining = :id AND contact = 1").bind("id", chaining)
                    .execute();
            handle.createUpdate("UPDATE chaining SET generation = generation + 1 WHERE id = :id").bind("id", chaining)
                    .execute();
        });

        assertThat(read()).isEqualTo(Map.of(2L, 18L));
    }

    /** A database that was restored elsewhere counts its transactions anew. */
    @Test
    void numbersOfTransactionsThatAreYetToComeDoNoHarm() {
        write(1, 17);
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE chained_contact SET changed = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8
                WHERE chaining = :id
                """).bind("id", chaining).execute());
        assertThat(read()).isEqualTo(Map.of(1L, 17L));

        write(1, 18);
        assertThat(read()).isEqualTo(Map.of(1L, 18L));
    }

    @Test
    void whatIsWrittenMeanwhileIsNotSeenByTheSecondStatement() {
        write(1, 17);

        List<Integer> seen = store.read(chaining, columns -> {
            List<Integer> counts = new ArrayList<>(List.of(stored()));
            QuarkusTransaction.requiringNew().run(() -> write(2, 18));
            counts.add(stored());
            counts.add((int) columns.contacts());
            return counts;
        });

        assertThat(seen).containsOnly(1);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void readersShareWhatHasNotChanged() throws Exception {
        write(1, 17);
        read();

        CountDownLatch both = new CountDownLatch(2);
        Callable<Boolean> reader = () -> store.read(chaining, columns -> {
            both.countDown();
            return await(both);
        });
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> met = readers.invokeAll(List.of(reader, reader));
        readers.shutdown();

        assertThat(met.get(0).get()).isTrue();
        assertThat(met.get(1).get()).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void readersSeeEachContactWholeWhileOthersWrite() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(3);
        List<Callable<Void>> written = IntStream.range(0, 3).<Callable<Void>> mapToObj(writer -> () -> {
            for (int i = 1; i <= 100; i++) {
                write(10L * i + writer, i);
            }
            return null;
        }).toList();
        List<Future<Void>> done = written.stream().map(writers::submit).toList();
        while (!done.stream().allMatch(Future::isDone)) {
            read().forEach((contact, outcome) -> assertThat(contact / 10).isEqualTo(outcome));
        }
        for (Future<Void> one : done) {
            one.get();
        }
        writers.shutdown();

        assertThat(read()).hasSize(300);
    }

    @Test
    void whatDoesNotFitIsRefusedAndWhatWasReadLongestAgoGoes() {
        ColumnStore small = new ColumnStore(jdbi, rows, new SimpleMeterRegistry(),
                2L * Page.SIZE * Columns.BYTES_A_CONTACT + 10_000);
        int other = chaining;
        write(1, 17);
        small.read(chaining, Columns::contacts);
        aChainingOfItsOwn("SAME");
        write(1, 18);
        write(FAR_APART, 18);

        assertThat(small.<Long> read(chaining, Columns::contacts)).isEqualTo(2);
        assertThat(small.has(other)).isFalse();
        write(2 * FAR_APART, 18);
        assertThatThrownBy(() -> small.read(chaining, Columns::contacts)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("more contacts than this service has memory for");
        isTakenAway();
        chaining = other;
    }

    @Test
    void nothingIsWrittenByReading() {
        assertThatThrownBy(() -> store.read(chaining, columns -> {
            write(1, 17);
            return null;
        })).hasStackTraceContaining("read-only transaction");
        assertThat(read()).isEmpty();
    }

    @Test
    void theFirstAndTheLastDayFollowTheContacts() {
        write(1, 17);
        write(2, 17);
        move(1, "2026-02-01");
        move(2, "2026-03-01");
        assertThat(days()).containsExactly("2026-02-01", "2026-03-01");

        move(2, "2026-02-10");

        assertThat(days()).containsExactly("2026-02-01", "2026-02-10");
    }

    private List<String> days() {
        return store.read(chaining, columns -> List.of(columns.firstDay(), columns.lastDay())).stream()
                .map(java.time.LocalDate::ofEpochDay).map(Object::toString).toList();
    }

    private void move(long contact, String day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE chained_contact SET day = :day::date, changed = pg_current_xact_id()
                WHERE chaining = :id AND contact = :contact
                """).bind("day", day).bind("id", chaining).bind("contact", contact).execute());
    }

    private Map<Long, Long> read() {
        return store.read(chaining, columns -> {
            Map<Long, Long> outcomes = new TreeMap<>();
            for (Page page : columns.pages(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
                IntStream.range(0, Page.SIZE).filter(page::has).forEach(slot -> outcomes.put(page.contact(slot),
                        columns.outcomes().value(page.outcome(slot))));
            }
            assertThat(columns.contacts()).isEqualTo(outcomes.size());
            return outcomes;
        });
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM chained_contact WHERE chaining = :id")
                .bind("id", chaining).mapTo(Integer.class).one());
    }

    private void write(long contact, long outcome) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO chained_contact (chaining, contact, source, day, outcome, channel, topic, team, queue, agent,
                    last_agent, agents, drivers, language)
                VALUES (:id, :contact, 1, DATE '2026-03-02', :outcome, 2, 3, 4, 5, 6, 7, '{6,7}', 0, 0)
                ON CONFLICT (chaining, contact) DO UPDATE SET outcome = excluded.outcome, changed = excluded.changed
                """).bind("id", chaining).bind("contact", contact).bind("outcome", outcome).execute());
    }
}
