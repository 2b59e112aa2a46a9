package org.fcrsuite.metrics.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.source.SourceEnds;

/**
 * Reads one definition with windows of several lengths. The days are cut where a window begins to be open, so that each
 * day is read once and every window knows of it whether it is final.
 */
@ApplicationScoped
class WindowCounting {

    private final Counting counting;
    private final Counting.Settings settings;

    WindowCounting(Counting counting, Counting.Settings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    /** The definition with one of the windows, and what it says. */
    private record Reading(int days, Judge judge, Tally tally) {

        boolean isFinal(LocalDate day, Instant observedThrough, ZoneId zone) {
            return !day.isAfter(lastFinalDay(days, observedThrough, zone));
        }
    }

    WindowReport count(FcrQuery asked, Counting.Ready ready, Columns columns, Predicate<String> maySee,
            List<Integer> lengths) {
        FcrQuery query = settings.visible(asked);
        Definition definition = ready.stored().definition();
        List<SourceEnds.Source> sources = counting.sources(query, maySee);
        List<Reading> readings = lengths.stream().map(days -> new Reading(days,
                counting.judge(definition.withWindowDays(days), columns), new Tally(query.includeSuspect()))).toList();
        SameDays sameDays = new SameDays(readings.size());
        Map<Instant, List<SourceEnds.Source>> byEnd = sources.stream()
                .collect(Collectors.groupingBy(SourceEnds.Source::observedThrough, TreeMap::new, Collectors.toList()));
        byEnd.forEach((end, alike) -> {
            Period period = Period.of(query, alike, definition.window(), settings.zone());
            for (Period days : cut(period, lengths, end)) {
                add(counting.scan(query, definition, columns, days, false), readings, sameDays, days.to(), end);
            }
        });
        boolean isNow = query.asOf() == null;
        OptionalInt longest = sameDays.longestCompared();
        List<WindowReport.Step> steps = IntStream.range(0, readings.size()).mapToObj(window -> {
            Reading reading = readings.get(window);
            return new WindowReport.Step(reading.days(), InternalFigure.of(reading.tally(), isNow),
                    ExternalFigure.of(reading.tally()),
                    window <= longest.orElse(-1) ? sameDays.figure(window, longest.getAsInt()) : null);
        }).toList();
        return report(query, ready, sources, longest.isPresent() ? lengths.get(longest.getAsInt()) : null, steps);
    }

    private List<Period> cut(Period period, List<Integer> lengths, Instant end) {
        SortedSet<LocalDate> ends = lengths.stream().map(days -> lastFinalDay(days, end, settings.zone()))
                .filter(day -> !day.isBefore(period.from()) && day.isBefore(period.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Period> parts = new ArrayList<>();
        LocalDate first = period.from();
        for (LocalDate last : ends) {
            parts.add(period.within(first, last));
            first = last.plusDays(1);
        }
        parts.add(period.within(first, period.to()));
        return parts;
    }

    /** Every outcome is judged by every window: each of these by a thread of its own, where there are so many. */
    private void add(Scan scan, List<Reading> readings, SameDays sameDays, LocalDate lastDay, Instant end) {
        OutcomeCounts counts = scan.gather(OutcomeCounts::new);
        int open = (int) readings.stream().filter(reading -> !reading.isFinal(lastDay, end, settings.zone())).count();
        int longest = readings.size() - open - 1;
        IntStream.range(0, readings.size()).parallel().forEach(window -> {
            Reading reading = readings.get(window);
            Judge judge = reading.judge();
            int finality = window <= longest ? Judge.FINAL : 0;
            int[][] kinds = new int[1][];
            counts.each((variant, outcome, contacts) -> Cells.count(kinds, 0, judge.kind(outcome, variant | finality),
                    contacts));
            Cells.each(kinds[0], (kind, contacts) -> {
                Decision decision = judge.decision(kind);
                reading.tally().add(decision, 0, contacts);
                sameDays.add(window, longest, decision, contacts);
            });
        });
    }

    private static LocalDate lastFinalDay(int days, Instant observedThrough, ZoneId zone) {
        return Finality.lastFinalDay(observedThrough, Duration.ofDays(days), zone);
    }

    private WindowReport report(FcrQuery query, Counting.Ready ready, List<SourceEnds.Source> sources,
            Integer comparedDays, List<WindowReport.Step> steps) {
        Map<String, Instant> observed = new TreeMap<>();
        sources.forEach(source -> observed.put(source.name(), source.observedThrough()));
        Definition definition = ready.stored().definition();
        return new WindowReport(new FcrReport.DefinitionName(definition.name(), ready.stored().version()),
                definition.windowDays(), query.from(), query.to(), settings.zone().getId(),
                Optional.ofNullable(query.asOf()).orElseGet(settings::now), observed, query.filterNames(),
                comparedDays, steps);
    }
}
