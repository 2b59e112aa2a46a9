package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.chain.Difference;
import org.fcrsuite.metrics.chain.Recount;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;

/** What is wrong is said where it is wrong: in the answer, in the log and in the metric. */
@QuarkusTest
class RecountTest {

    private static final String LONG_AGO = "'3'::xid8";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(new java.util.logging.SimpleFormatter().formatMessage(logged)
                        + (logged.getParameters() == null ? "" : List.of(logged.getParameters())));
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @Inject
    ContactRecorder contacts;

    @Inject
    Recount recount;

    @Inject
    Chainings chainings;

    @Inject
    ChainBuilder builder;

    @Inject
    MeterRegistry meters;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void listen() {
        Logger.getLogger(Recount.class.getName()).addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger(Recount.class.getName()).removeHandler(handler);
    }

    @Test
    void eachDifferenceIsSaidWithItsPlace() {
        contacts.record(List.of(anEvent("recounted", "1").about("lamps").event()));
        recount.run();
        errors.clear();
        execute(flip("pg_current_xact_id()"));

        Recount.Result stored = recount.run();

        execute(flip(LONG_AGO));
        Recount.Result inMemory = recount.run();
        assertThat(stored.places()).hasSize(2 * stored.chainings()).extracting(Difference::where)
                .containsOnly("chained_contact");
        assertThat(inMemory.places()).hasSize(2 * inMemory.chainings()).extracting(Difference::where)
                .containsOnly("columns");
        assertThat(Stream.concat(stored.places().stream(), inMemory.places().stream())).allSatisfy(place -> {
            assertThat(place.day()).isEqualTo(DAY);
            assertThat(place.source()).isEqualTo("recounted");
            assertThat(place.found() + place.expected()).isOne();
        });
        assertThat(errors).hasSize((int) (stored.differences() + inMemory.differences())).allMatch(
                error -> error.contains("source recounted"));
        assertThat(gauge()).isEqualTo(inMemory.differences());
        execute("UPDATE chaining SET generation = generation + 1");
        assertThat(asAdmin().contentType("application/json").post("/v1/recount").then().statusCode(200).extract().jsonPath()
                .getList("places")).isEmpty();
        assertThat(gauge()).isZero();
    }

    @Test
    void whatAPackSaysIsComparedToo() {
        contacts.record(List.of(anEvent("packed", "recounted").about("lamps").event()));
        int chaining = jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                    exclude_abandoned, exclude_automated, state, asked_at)
                VALUES ('Asia/Manila', 'TOPIC', 'ANY', 0, true, true, true, 'BUILDING', now()) RETURNING id
                """).mapTo(Integer.class).one());
        try {
            assertThat(chainings.kept().stream().filter(row -> row.id() == chaining).findFirst()
                    .map(row -> builder.build(row, Duration.ofMinutes(1))).orElseThrow()).isTrue();
            assertThat(recount.run().places()).isEmpty();

            execute("CREATE TABLE kept AS SELECT * FROM chained_pack WHERE chaining = " + chaining + """
                     AND through >= (SELECT owner FROM contact WHERE external_id = 'recounted' AND source =
                        (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'packed'))
                    ORDER BY through LIMIT 1
                    """, "DELETE FROM chained_pack p USING kept WHERE (p.chaining, p.through) = (kept.chaining, kept.through)");
            assertThat(recount.run().places()).filteredOn(place -> place.source().equals("packed"))
                    .extracting(Difference::where).contains("chained_contact", "columns");

            execute("INSERT INTO chained_pack SELECT * FROM kept");
            assertThat(recount.run().places()).isEmpty();
        } finally {
            execute("DROP TABLE IF EXISTS kept", "DELETE FROM chained_contact WHERE chaining = " + chaining,
                    "DELETE FROM chained_pack WHERE chaining = " + chaining, "DELETE FROM chaining WHERE id = " + chaining);
        }
        assertThat(recount.run().places()).isEmpty();
    }

    private double gauge() {
        assertThat(meters.get("fcr.recount.finished.seconds").gauge().value()).isPositive();
        return meters.get("fcr.recount.differences").gauge().value();
    }

    /** @param changed as if this transaction had done it */
    private static String flip(String changed) {
        return "UPDATE chained_contact SET outcome = outcome # 4096, changed = " + changed
                + " WHERE source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'recounted')";
    }

    private void execute(String... statements) {
        jdbi.useHandle(handle -> List.of(statements).forEach(handle::execute));
    }
}
