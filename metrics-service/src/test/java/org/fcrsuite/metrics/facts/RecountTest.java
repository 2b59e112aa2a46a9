package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

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
        String day = "UPDATE rollup_day SET contacts = contacts + %d" + ofSource();
        String segment = "UPDATE rollup_segment SET contacts = contacts + %d" + ofSource() + " AND dimension = 2";
        String contact = "UPDATE chained_contact SET outcome = outcome # 4096" + ofSource();
        execute(day.formatted(2), segment.formatted(3));

        Recount.Result rollups = recount.run();

        execute(day.formatted(-2), segment.formatted(-3), contact);
        Recount.Result measured = recount.run();
        execute(contact);
        assertThat(rollups.differences()).isEqualTo(2L * rollups.chainings());
        assertThat(rollups.places()).filteredOn(place -> place.table().equals("rollup_day")).allSatisfy(place -> {
            assertThat(place.stored()).isEqualTo(3);
            assertThat(place.segment()).isNull();
        }).hasSize(rollups.chainings());
        assertThat(rollups.places()).filteredOn(place -> place.table().equals("rollup_segment")).allSatisfy(place -> {
            assertThat(place.stored()).isEqualTo(4);
            assertThat(place.segment()).isEqualTo("topic lamps");
        }).hasSize(rollups.chainings());
        assertThat(rollups.places()).allSatisfy(place -> {
            assertThat(place.day()).isEqualTo(DAY);
            assertThat(place.source()).isEqualTo("recounted");
            assertThat(place.expected()).isEqualTo(1);
        });
        assertThat(measured.places()).extracting(Difference::table).contains("chained_contact", "rollup_day",
                "rollup_segment");
        assertThat(errors).hasSize((int) (rollups.differences() + measured.differences())).allMatch(
                error -> error.contains("source recounted"));
        assertThat(gauge()).isEqualTo(measured.differences());
        assertThat(asAdmin().contentType("application/json").post("/v1/recount").then().statusCode(200).extract().jsonPath()
                .getList("places")).isEmpty();
        assertThat(gauge()).isZero();
    }

    private double gauge() {
        assertThat(meters.get("fcr.recount.finished.seconds").gauge().value()).isPositive();
        return meters.get("fcr.recount.differences").gauge().value();
    }

    private static String ofSource() {
        return " WHERE source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'recounted')";
    }

    private void execute(String... statements) {
        jdbi.useHandle(handle -> List.of(statements).forEach(handle::execute));
    }
}
