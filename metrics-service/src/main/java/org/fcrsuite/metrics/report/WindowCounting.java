package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.source.SourceEnds;

/** Reads one definition with windows of several lengths: each day is read once, and it is known for which it is final. */
@ApplicationScoped
class WindowCounting {

    private final Counting counting;
    private final Counting.Settings settings;

    WindowCounting(Counting counting, Counting.Settings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    /** @param lengths in days, the shortest first */
    WindowReport count(FcrQuery asked, Counting.Ready ready, Columns columns, Predicate<String> maySee,
            List<Integer> lengths) {
        FcrQuery query = settings.visible(asked);
        List<Definition> definitions = lengths.stream().map(ready.stored().definition()::withWindowDays).toList();
        List<SourceEnds.Source> sources = counting.sources(query, maySee);
        Variants variants = counting.variants(definitions);
        OutcomeCounts counts = counting.scan(query, definitions.get(0).credit(), columns,
                Period.of(query, sources, variants.windows(), settings.zone()), variants, false).outcomes();
        List<Judge> judges = definitions.stream().map(definition -> counting.judge(definition, columns)).toList();
        SameDays sameDays = new SameDays(lengths.size());
        // Every outcome is judged by every window: each of these by a thread of its own, where there are so many.
        List<Tally> tallies = IntStream.range(0, lengths.size()).parallel().mapToObj(window -> {
            Judge judge = judges.get(window);
            Tally tally = new Tally(query.includeSuspect());
            counts.eachKind(window, judge, (variant, kind, contacts) -> {
                tally.add(judge.decision(kind), Label.NONE, contacts);
                sameDays.add(window, variants.finality(variant) - 1, judge.decision(kind), contacts);
            });
            return tally;
        }).toList();
        boolean isNow = query.asOf() == null;
        OptionalInt longest = sameDays.longestCompared();
        List<WindowReport.Step> steps = IntStream.range(0, lengths.size())
                .mapToObj(window -> new WindowReport.Step(lengths.get(window), InternalFigure.of(tallies.get(window), isNow),
                        ExternalFigure.of(tallies.get(window)),
                        window <= longest.orElse(-1) ? sameDays.figure(window, longest.getAsInt()) : null))
                .toList();
        return report(query, ready, sources, longest.isPresent() ? lengths.get(longest.getAsInt()) : null, steps);
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
