package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.page.OverviewView.TrendRow;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.WindowReport;
import org.fcrsuite.metrics.report.WindowReport.Step;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** Writes the figures of each window, and where they stop to move. */
final class WindowComposer {

    /** A point a week. */
    private static final double FLAT_A_DAY = 0.01 / 7;

    private final WindowMessages words;
    private final OverviewMessages figures;
    private final Format format;

    WindowComposer(WindowMessages words, OverviewMessages figures, Locale locale) {
        this.words = words;
        this.figures = figures;
        this.format = new Format(locale);
    }

    WindowView compose(ReportPage page, WindowReport report) {
        List<Step> steps = compared(report);
        Step flat = flatFrom(steps);
        return new WindowView(page, report.definition().name(), course(report),
                flat == null ? null : String.valueOf(flat.windowDays()),
                steps.size() > 1 ? String.valueOf(report.comparedDays()) : null);
    }

    Course course(WindowReport report) {
        List<TrendRow> rows = report.steps().stream().map(step -> row(step, report.windowDays())).toList();
        CourseComposer courses = new CourseComposer(figures, format);
        ReportTable table = courses.table("window", words.table(), Column.of(words.window(), "window_days"), rows)
                .with(Column.of(words.pendingShare(), "pending_share").under(figures.internal()),
                        report.steps().stream().map(this::pendingShare).toList())
                .with(Column.of(words.sameDays(), "same_days_rate", "same_days_resolved", "same_days_determined"),
                        report.steps().stream().map(this::sameDays).toList());
        return new Course(courses.points(rows), table);
    }

    private TrendRow row(Step step, int inUse) {
        String days = String.valueOf(step.windowDays());
        return new TrendRow(days, step.windowDays() == 1 ? words.oneDay() : words.days(days), days,
                step.windowDays() == inUse ? words.inUse() : null,
                new FcrReport.Group(days, step.internal(), step.external()));
    }

    private Cell pendingShare(Step step) {
        InternalFigure figure = step.internal();
        long all = figure.determined() + figure.pending();
        return new Cells(format).share(all == 0 ? null : (double) figure.pending() / all);
    }

    private Cell sameDays(Step step) {
        Cells cells = new Cells(format);
        RateView same = step.sameDays();
        return same == null ? cells.none(3)
                : Cell.of(format.percent(same.rate()), Value.share(same.rate()), new Value.Count(same.resolved()),
                        new Value.Count(same.determined()))
                        .noted(figures.ofShort(format.count(same.resolved()), format.count(same.determined())));
    }

    private static List<Step> compared(WindowReport report) {
        return report.steps().stream().filter(step -> step.sameDays() != null && step.sameDays().rate() != null).toList();
    }

    /**
     * Over the same days: the first window after which every further day costs less than a seventh of a point; null where there
     * is none.
     */
    static Step flatFrom(List<Step> steps) {
        Step flat = null;
        for (int i = steps.size() - 2; i >= 0 && lossADay(steps.get(i), steps.get(i + 1)) < FLAT_A_DAY; i--) {
            flat = steps.get(i);
        }
        return flat;
    }

    private static double lossADay(Step shorter, Step longer) {
        return Math.abs(shorter.sameDays().rate() - longer.sameDays().rate())
                / (longer.windowDays() - shorter.windowDays());
    }
}
