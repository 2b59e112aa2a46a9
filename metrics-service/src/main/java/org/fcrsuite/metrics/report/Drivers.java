package org.fcrsuite.metrics.report;

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

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Driver;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.DriverReport.DriverView;
import org.fcrsuite.metrics.report.DriverReport.Group;
import org.fcrsuite.metrics.statistics.Standard;

/** Tells contacts apart by what may explain their verdicts: the domain bands their facts. */
@ApplicationScoped
public class Drivers {

    private static final int MOST_NAMES = 50;

    private final Counting counting;
    private final ColumnStore columns;
    private final Labels labels;
    private final LargeReports large;

    Drivers(Counting counting, ColumnStore columns, Labels labels, LargeReports large) {
        this.counting = counting;
        this.columns = columns;
        this.labels = labels;
        this.large = large;
    }

    public DriverReport report(FcrQuery query) {
        return report(query, source -> true);
    }

    DriverReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return large.inTurn(() -> {
            Read read = columns.read(ready.chaining().id(),
                    held -> Read.of(counting.prepare(query, ready, held, maySee, true), held));
            return read.tallies().report(read.prepared().basis(), labels::name);
        });
    }

    /**
     * What is counted while columns are held.
     *
     * @param languages the numbers of their names
     */
    private record Read(Prepared prepared, DriverCells cells, int[] languages) {

        static Read of(Prepared prepared, Columns columns) {
            int[] languages = IntStream.range(0, columns.languages().size()).map(columns.languages()::value).toArray();
            Scan scan = prepared.scan();
            return new Read(prepared,
                    scan.gather(() -> new DriverCells(prepared, scan.topics(), languages.length)), languages);
        }

        int topic(int number) {
            return prepared.scan().topicKey(number);
        }

        Tallies tallies() {
            return new Tallies(this);
        }
    }

    private static final class Tallies {
        private final DriverTally all = new DriverTally();
        private final Map<Driver, List<DriverTally>> bands = new EnumMap<>(Driver.class);
        private final Map<Integer, DriverTally> topics = new HashMap<>();
        private final Map<Integer, DriverTally> languages = new HashMap<>();

        Tallies(Read read) {
            DriverCells cells = read.cells();
            cells.eachOfAll((none, topic, kind, contacts) -> {
                all.add(kind, read.topic(topic), contacts);
                topics.computeIfAbsent(read.topic(topic), any -> new DriverTally()).add(kind, read.topic(topic), contacts);
            });
            for (Driver driver : Driver.values()) {
                List<DriverTally> ofDriver = driver.bands().stream().map(band -> new DriverTally()).toList();
                bands.put(driver, ofDriver);
                cells.eachOf(driver,
                        (band, topic, kind, contacts) -> ofDriver.get(band).add(kind, read.topic(topic), contacts));
            }
            cells.eachOfLanguages((language, topic, kind, contacts) -> languages
                    .computeIfAbsent(read.languages()[language], any -> new DriverTally())
                    .add(kind, read.topic(topic), contacts));
        }

        DriverReport report(Basis basis, Function<Integer, String> names) {
            Standards standards = new Standards(Optional.of(Standard.of(List.of(all.internal()))),
                    Optional.of(Standard.of(List.of(all.external()))));
            List<DriverView> drivers = new ArrayList<>();
            bands.forEach(
                    (driver, tallies) -> drivers.add(new DriverView(driver.name(), banded(driver, tallies, standards), 0)));
            drivers.add(named(DriverReport.TOPIC, topics, names, new Standards(Optional.empty(), Optional.empty())));
            drivers.add(named(DriverReport.LANGUAGE, languages, names, standards));
            return new DriverReport(basis, standards.group(new Driver.Band(null, null), null, all), drivers);
        }

        private static List<Group> banded(Driver driver, List<DriverTally> tallies, Standards standards) {
            return IntStream.range(0, tallies.size()).filter(place -> !tallies.get(place).isEmpty())
                    .mapToObj(place -> standards.group(driver.bands().get(place), null, tallies.get(place))).toList();
        }

        /** The greatest first, and those without a name last. */
        private static DriverView named(String driver, Map<Integer, DriverTally> tallies, Function<Integer, String> names,
                Standards standards) {
            List<Group> groups = tallies.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> standards.group(new Driver.Band(null, null), names.apply(entry.getKey()), entry.getValue()))
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
                    AdjustedFigure.of(tally.external(), external.orElse(null)), tally.pending());
        }
    }
}
