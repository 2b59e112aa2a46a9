package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.page.OverviewView.TrendRow;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.WindowReport;
import org.fcrsuite.metrics.report.WindowReport.Step;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

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
        List<Step> steps = known(report);
        Step flat = flatFrom(steps);
        return new WindowView(page, report.definition().name(), course(report),
                flat == null ? null : String.valueOf(flat.windowDays()), steps.size() > 1);
    }

    Course course(WindowReport report) {
        List<TrendRow> rows = report.steps().stream().map(step -> row(step, report.windowDays())).toList();
        CourseComposer courses = new CourseComposer(figures, format);
        ReportTable table = courses.table("window", words.table(), Column.of(words.window(), "window_days"), rows)
                .with(Column.of(words.pendingShare(), "pending_share").under(figures.internal()),
                        report.steps().stream().map(this::pendingShare).toList());
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

    private static List<Step> known(WindowReport report) {
        return report.steps().stream().filter(step -> !step.internal().tooFew()).toList();
    }

    /** The first window after which every further day costs less than a seventh of a point; null where there is none. */
    static Step flatFrom(List<Step> steps) {
        Step flat = null;
        for (int i = steps.size() - 2; i >= 0 && lossADay(steps.get(i), steps.get(i + 1)) < FLAT_A_DAY; i--) {
            flat = steps.get(i);
        }
        return flat;
    }

    private static double lossADay(Step shorter, Step longer) {
        return Math.abs(shorter.internal().rate() - longer.internal().rate())
                / (longer.windowDays() - shorter.windowDays());
    }
}
