package org.fcrsuite.metrics.weekly;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.page.Texts;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciledGroup.EstimateView;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.weekly.WeeklyFigures.Weeks;

/** A week's figures as files hold them: what {@link WeeklyComposer} writes for people, as numbers and unrounded. */
final class WeeklyTable {

    private final WeeklyMessages words;

    WeeklyTable(Locale locale) {
        this.words = Texts.of(WeeklyMessages.class, locale);
    }

    ReportTable table(Weeks two) {
        return new ReportTable("figures", words.title(),
                List.of(Column.of(words.figure(), "figure"),
                        Column.of(words.thisWeek(), "value", "low", "high", "part", "whole"),
                        Column.of(words.weekBefore(), "week_before"), Column.of(words.change(), "change")),
                rows(two.week().groups().get(0), two.before().groups().get(0)));
    }

    private static List<List<Cell>> rows(ReconciledGroup now, ReconciledGroup before) {
        InternalFigure internal = now.internal();
        ExternalFigure external = now.external();
        ExternalFigure.ResponseRate responses = external.responseRate();
        EstimateView estimate = now.estimate();
        return List.of(
                row("internal", internal.rate(), before.internal().rate(), internal.low(), internal.high(),
                        internal.resolved(), internal.determined()),
                row("internal_lower_bound", internal.lower(), before.internal().lower(), null, null),
                row("internal_upper_bound", internal.upper(), before.internal().upper(), null, null),
                row("external", external.rate(), before.external().rate(), external.low(), external.high(),
                        external.resolved(), external.determined()),
                row("gap", now.gap(), before.gap(), now.gapLow(), now.gapHigh()),
                row("estimate", estimate.rate(), before.estimate().rate(), estimate.low(), estimate.high()),
                row("pending", share(internal), share(before.internal()), null, null, internal.pending(),
                        internal.determined() + internal.pending()),
                row("response_rate", responses.rate(), before.external().responseRate().rate(), responses.low(),
                        responses.high(), responses.answered(), responses.delivered()));
    }

    /** Of those that are not left out. */
    private static Double share(InternalFigure figure) {
        long all = figure.determined() + figure.pending();
        return all == 0 ? null : (double) figure.pending() / all;
    }

    private static List<Cell> row(String figure, Double now, Double before, Double low, Double high, long... counts) {
        Stream<Value> parts = counts.length == 0 ? Stream.of(Value.NOTHING, Value.NOTHING)
                : Stream.of(new Value.Count(counts[0]), new Value.Count(counts[1]));
        Value[] values = Stream.concat(Stream.of(Value.share(now), Value.share(low), Value.share(high)), parts)
                .toArray(Value[]::new);
        return List.of(Cell.of("", Value.text(figure)), Cell.of("", values), Cell.of("", Value.share(before)),
                Cell.of("", Value.share(now == null || before == null ? null : now - before)));
    }
}
