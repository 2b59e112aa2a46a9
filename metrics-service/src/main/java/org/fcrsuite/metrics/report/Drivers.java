package org.fcrsuite.metrics.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.domain.Driver;
import org.fcrsuite.metrics.domain.DriverFacts;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.DriverReport.DriverView;
import org.fcrsuite.metrics.report.DriverReport.Group;
import org.fcrsuite.metrics.statistics.Standard;
import org.jdbi.v3.core.Jdbi;

/** Tells contacts apart by what may explain their verdicts: the domain bands their facts. */
@ApplicationScoped
public class Drivers {

    private static final int MOST_NAMES = 50;
    private static final int MOST_LANGUAGES = 1_000;

    private final Counting counting;
    private final ContactBatches batches;
    private final ColumnStore columns;
    private final Labels labels;
    private final Jdbi jdbi;

    Drivers(Counting counting, ContactBatches batches, ColumnStore columns, Labels labels, Jdbi jdbi) {
        this.counting = counting;
        this.batches = batches;
        this.columns = columns;
        this.labels = labels;
        this.jdbi = jdbi;
    }

    /** What may explain what became of a contact. */
    record Row(long contact, int transfers, boolean escalated, Integer agentsInvolved, Integer handleSeconds,
            Integer holdSeconds, Integer silenceSeconds, Double sentiment, String language, Instant startedAt) {

        DriverFacts facts(ZoneId zone) {
            return new DriverFacts(transfers, escalated, agentsInvolved, handleSeconds, holdSeconds, silenceSeconds,
                    sentiment, LocalDateTime.ofInstant(startedAt, zone));
        }
    }

    public DriverReport report(FcrQuery query) {
        return report(query, source -> true);
    }

    DriverReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        Basis basis = columns.read(ready.chaining().id(),
                read -> Basis.of(counting.count(query, ready, read, maySee, false)));
        Tallies tallies = new Tallies(query.includeSuspect(), ZoneId.of(basis.zone()));
        batches.each(query, ready, maySee, batch -> {
            Map<Long, Row> facts = facts(batch);
            batch.stream().filter(one -> facts.containsKey(one.contact()))
                    .forEach(one -> tallies.add(one, facts.get(one.contact())));
        });
        return tallies.report(basis, labels.names(tallies.topics.keySet())::get);
    }

    private Map<Long, Row> facts(List<ContactBatches.One> batch) {
        return jdbi.withHandle(handle -> ArrayBatch.of(batch).bigint("contacts", ContactBatches.One::contact)
                .bindTo(handle.createQuery("""
                        SELECT id, transfers, escalated, agents_involved, handle_seconds, hold_seconds, silence_seconds,
                            sentiment, language, extract(epoch FROM started_at)::bigint
                        FROM contact WHERE id = ANY (:contacts)
                        """))
                .map((row, context) -> row(row)).collectToMap(Row::contact, Function.identity()));
    }

    /** By place: there are many, and finding each column by its name takes longer than reading it. */
    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getObject(4, Integer.class),
                row.getObject(5, Integer.class), row.getObject(6, Integer.class), row.getObject(7, Integer.class),
                row.getObject(8, Double.class), row.getString(9), Instant.ofEpochSecond(row.getLong(10)));
    }

    private static final class Tallies {
        private final boolean includeSuspect;
        private final ZoneId zone;
        private final DriverTally all = new DriverTally();
        private final Map<Driver, List<DriverTally>> bands = new EnumMap<>(Driver.class);
        private final Map<Integer, DriverTally> topics = new HashMap<>();
        private final Map<String, DriverTally> languages = new HashMap<>();

        Tallies(boolean includeSuspect, ZoneId zone) {
            this.includeSuspect = includeSuspect;
            this.zone = zone;
            for (Driver driver : Driver.values()) {
                bands.put(driver, driver.bands().stream().map(band -> new DriverTally()).toList());
            }
        }

        void add(ContactBatches.One one, Row row) {
            DriverFacts facts = row.facts(zone);
            add(all, one);
            bands.forEach((driver, tallies) -> add(tallies.get(driver.band(facts)), one));
            add(topics.computeIfAbsent(one.topic(), topic -> new DriverTally()), one);
            if (languages.size() < MOST_LANGUAGES || languages.containsKey(row.language())) {
                add(languages.computeIfAbsent(row.language(), language -> new DriverTally()), one);
            }
        }

        private void add(DriverTally tally, ContactBatches.One one) {
            tally.add(one.decision(), one.topic(), includeSuspect);
        }

        DriverReport report(Basis basis, Function<Integer, String> topicNames) {
            Standards standards = new Standards(Optional.of(Standard.of(List.of(all.internal()))),
                    Optional.of(Standard.of(List.of(all.external()))));
            List<DriverView> drivers = new ArrayList<>();
            bands.forEach(
                    (driver, tallies) -> drivers.add(new DriverView(driver.name(), banded(driver, tallies, standards), 0)));
            Map<String, DriverTally> named = new HashMap<>();
            topics.forEach((topic, tally) -> named.put(topicNames.apply(topic), tally));
            drivers.add(named(DriverReport.TOPIC, named, new Standards(Optional.empty(), Optional.empty())));
            drivers.add(named(DriverReport.LANGUAGE, languages, standards));
            return new DriverReport(basis, standards.group(new Driver.Band(null, null), null, all), drivers);
        }

        private static List<Group> banded(Driver driver, List<DriverTally> tallies, Standards standards) {
            return IntStream.range(0, tallies.size()).filter(place -> !tallies.get(place).isEmpty())
                    .mapToObj(place -> standards.group(driver.bands().get(place), null, tallies.get(place))).toList();
        }

        /** The greatest first, and those without a name last. */
        private static DriverView named(String driver, Map<String, DriverTally> tallies, Standards standards) {
            List<Group> groups = tallies.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> standards.group(new Driver.Band(null, null), entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing((Group group) -> group.name() == null)
                            .thenComparing(group -> -group.internal().determined())
                            .thenComparing(Group::name, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            return new DriverView(driver, groups.stream().limit(MOST_NAMES).toList(), Math.max(0, groups.size() - MOST_NAMES));
        }
    }

    /** The mix of topics that each side is read with; empty where topics are what is told apart. */
    private record Standards(Optional<Standard<Integer>> internal, Optional<Standard<Integer>> external) {

        Group group(Driver.Band band, String name, DriverTally tally) {
            return new Group(band.from(), band.below(), name, AdjustedFigure.of(tally.internal(), internal.orElse(null)),
                    AdjustedFigure.of(tally.external(), external.orElse(null)));
        }
    }
}
