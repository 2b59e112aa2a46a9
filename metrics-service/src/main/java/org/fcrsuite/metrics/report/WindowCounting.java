package org.fcrsuite.metrics.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.label.Label;

/** Reads one definition with windows of several lengths: contacts are counted once, and each window judges them. */
@ApplicationScoped
class WindowCounting {

    private final Counting counting;

    WindowCounting(Counting counting) {
        this.counting = counting;
    }

    /** @param lengths in days, the shortest first */
    WindowReport count(FcrQuery asked, Counting.Ready ready, Columns columns, Predicate<String> maySee,
            List<Integer> lengths) {
        List<Prepared> windows = counting.prepare(asked, lengths.stream().map(ready::withWindowDays).toList(), columns,
                maySee, false);
        Scan scan = windows.get(0).scan();
        OutcomeCounts counts = scan.outcomes();
        SameDays sameDays = new SameDays(windows.size());
        // Every outcome is judged by every window: each of these by a thread of its own, where there are so many.
        List<Tally> tallies = IntStream.range(0, windows.size()).parallel().mapToObj(window -> {
            Judge judge = windows.get(window).judge();
            Tally tally = new Tally(windows.get(window).query().includeSuspect());
            counts.eachKind(window, judge, (variant, kind, contacts) -> {
                tally.add(judge.decision(kind), Label.NONE, contacts);
                sameDays.add(window, scan.variants().finality(variant) - 1, judge.decision(kind), contacts);
            });
            return tally;
        }).toList();
        OptionalInt longest = sameDays.longestCompared();
        List<WindowReport.Step> steps = IntStream.range(0, windows.size())
                .mapToObj(window -> new WindowReport.Step(lengths.get(window),
                        InternalFigure.of(tallies.get(window), asked.asOf() == null), ExternalFigure.of(tallies.get(window)),
                        window <= longest.orElse(-1) ? sameDays.figure(window, longest.getAsInt()) : null))
                .toList();
        Basis basis = windows.get(0).basis();
        return new WindowReport(basis.definition(), ready.stored().definition().windowDays(), basis.from(), basis.to(),
                basis.zone(), basis.asOf(), basis.observedThrough(), basis.filters(),
                longest.isPresent() ? lengths.get(longest.getAsInt()) : null, steps);
    }
}
