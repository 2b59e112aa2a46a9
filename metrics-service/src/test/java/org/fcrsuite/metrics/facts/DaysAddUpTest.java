package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Days of 23, 23½, 24½ and 25 hours, one that never was (Apia, 30 December 2011) and the turn of years: each contact is
 * counted on exactly one day, the civil day in the reporting zone on which it ended.
 */
@QuarkusTest
class DaysAddUpTest {

    private static final List<String> TURNS = List.of("2025-12-31T12:00:00Z", "2024-12-31T20:00:00Z", "2011-12-30T10:00:00Z",
            "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z",
            "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z", "2024-02-29T12:00:00Z");
    private static final int A_TURN = 40;

    @Inject
    ContactRecorder contacts;

    @Inject
    Chainings chainings;

    @Inject
    ChainBuilder builder;

    @Inject
    ColumnStore columns;

    @Inject
    Labels labels;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = { "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia" })
    void theDaysOfAZoneTogetherAreTheTotal(String zone) {
        String source = "days " + zone;
        List<ContactRecorded> events = events(source);
        int chaining = insertChaining(zone);
        contacts.record(events.subList(0, events.size() / 2));
        chainings.kept().stream().filter(row -> row.id() == chaining)
                .forEach(row -> assertThat(builder.build(row, Duration.ofMinutes(2))).isTrue());
        contacts.record(events.subList(events.size() / 2, events.size()));

        Map<LocalDate, Long> expected = new TreeMap<>();
        events.forEach(event -> expected.merge(event.endedAt().atZone(ZoneId.of(zone)).toLocalDate(), 1L, Long::sum));
        assertThat(days(source, chaining)).isEqualTo(expected);
        assertThat(expected.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(events.size());
        drop(chaining);
    }

    /** Around each turn, to the microsecond: half of them within minutes of it, in any zone's midnight as well. */
    private static List<ContactRecorded> events(String source) {
        Random random = new Random(source.hashCode());
        List<ContactRecorded> events = new ArrayList<>();
        for (String turn : TURNS) {
            for (int i = 0; i < A_TURN; i++) {
                Instant near = Instant.parse(turn).plusSeconds(random.nextInt(48) * 1_800L - 43_200);
                Instant end = near.plus(Duration.ofNanos(1_000L * (random.nextInt(3) - 1)))
                        .plusSeconds(random.nextBoolean() ? 0 : random.nextInt(1_800));
                events.add(anEvent(source, events.size() + "").of("c" + random.nextInt(30))
                        .startedAt(end.minusSeconds(300)).endedAt(end).event());
            }
        }
        return events;
    }

    private int insertChaining(String zone) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                    exclude_abandoned, exclude_automated, state, asked_at)
                VALUES (:zone, 'TOPIC', 'ANY', 0, true, true, true, 'BUILDING', now()) RETURNING id
                """).bind("zone", zone).mapTo(Integer.class).one());
    }

    private Map<LocalDate, Long> days(String source, int chaining) {
        int number = labels.find(Label.Kind.SOURCE, source).orElseThrow();
        Map<LocalDate, Long> days = new TreeMap<>();
        columns.read(chaining, read -> {
            for (Page page : read.pages(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
                IntStream.range(0, Page.SIZE).filter(page::has)
                        .filter(slot -> read.segments().value(page.segment(slot)).source() == number)
                        .forEach(slot -> days.merge(LocalDate.ofEpochDay(page.day(slot)), 1L, Long::sum));
            }
            return null;
        });
        return days;
    }

    /** As nothing uses it: the other tests' contacts need not be measured by it. */
    private void drop(int chaining) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM chained_contact WHERE chaining = :chaining").bind("chaining", chaining).execute();
            handle.createUpdate("DELETE FROM chained_pack WHERE chaining = :chaining").bind("chaining", chaining).execute();
            handle.createUpdate("DELETE FROM chaining WHERE id = :chaining").bind("chaining", chaining).execute();
        });
    }
}
