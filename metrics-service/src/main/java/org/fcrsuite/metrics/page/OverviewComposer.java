package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fcrsuite.metrics.page.OverviewView.ExternalView;
import org.fcrsuite.metrics.page.OverviewView.GapView;
import org.fcrsuite.metrics.page.OverviewView.InternalView;
import org.fcrsuite.metrics.page.OverviewView.TrendRow;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.Worth;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** Writes figures as a person reads them. */
final class OverviewComposer {

    private static final String TREND = "trend";

    private final OverviewMessages words;
    private final Format format;

    OverviewComposer(OverviewMessages words, Locale locale) {
        this.words = words;
        this.format = new Format(locale);
    }

    OverviewView compose(OverviewView blank, OverviewFigures figures, ReportingPeriod period) {
        ReconciledGroup whole = figures.whole();
        return new OverviewView(OverviewView.Condition.READY, blank.filter(), blank.scope(), null,
                internal(whole.internal()), external(whole.external(), figures.suspectCounted()), scale(whole), gap(whole),
                worth(figures.worth()),
                course(figures, period), restated(figures).orElse(null),
                new EvidenceComposer(format).evidence(figures.evidence()), blank.files());
    }

    /** The trend, and the period in one row. */
    List<ReportTable> tables(OverviewFigures figures, ReportingPeriod period) {
        List<ReportTable> tables = new ArrayList<>(
                List.of(course(figures, period).table(), new PeriodTable(words, format).table(figures.whole(), period)));
        restated(figures).ifPresent(tables::add);
        return tables;
    }

    private Optional<ReportTable> restated(OverviewFigures figures) {
        return figures.restatements().isEmpty() ? Optional.empty()
                : Optional.of(new RestatedTable(words, format).table(figures.restatements(),
                        ZoneId.of(figures.report().zone())));
    }

    private Course course(OverviewFigures figures, ReportingPeriod period) {
        return new CourseComposer(words, format).course(TREND, words.trendTitle(), Column.of(words.days(), "days"),
                trend(figures, period));
    }

    private InternalView internal(InternalFigure figure) {
        long all = figure.determined() + figure.pending();
        return new InternalView(format.percent(figure.rate()), format.interval(figure.low(), figure.high()), figure.tooFew(),
                format.count(figure.resolved()), format.count(figure.determined()), format.count(figure.pending()),
                all == 0 ? null : format.percent((double) figure.pending() / all), format.count(figure.undetermined()),
                format.count(figure.excluded()), figure.provisional() ? format.percent(figure.lower()) : null,
                figure.provisional() ? format.percent(figure.upper()) : null);
    }

    private ExternalView external(ExternalFigure figure, boolean suspectCounted) {
        RateView otherwise = suspectCounted ? figure.withoutSuspect() : figure.withSuspect();
        return new ExternalView(format.percent(figure.rate()), format.interval(figure.low(), figure.high()), figure.tooFew(),
                format.count(figure.resolved()), format.count(figure.determined()),
                format.count(figure.responseRate().answered()), format.count(figure.delivered()),
                format.percent(figure.responseRate().rate()), format.count(figure.undetermined()),
                format.count(figure.excluded()), format.count(figure.suspect()), suspectCounted,
                figure.suspect() == 0 || otherwise.rate() == null ? null
                        : format.percent(otherwise.rate()) + " ("
                                + words.interval(format.interval(otherwise.low(), otherwise.high())) + ")",
                format.percent(figure.resolution().rate()));
    }

    /** Null where too little is known to say. */
    private String worth(Worth worth) {
        Worth.Amount point = worth.point();
        if (point == null) {
            return null;
        }
        String contacts = format.amount(point.contacts());
        String range = range(point.low(), point.high());
        return point.cost() == null ? words.worth(contacts, range)
                : words.worthPriced(contacts, range, format.amount(point.cost()), range(point.costLow(), point.costHigh()),
                        point.currency() == null ? "" : point.currency());
    }

    private String range(double low, double high) {
        return format.amount(low) + "–" + format.amount(high);
    }

    private static Scale scale(ReconciledGroup group) {
        InternalFigure internal = group.internal();
        ExternalFigure external = group.external();
        return Scale.of(Scale.Span.of(internal.rate(), internal.low(), internal.high()),
                Scale.Span.of(external.rate(), external.low(), external.high()));
    }

    /** Null where no contact has both verdicts. */
    private GapView gap(ReconciledGroup group) {
        if (group.gap() == null) {
            return null;
        }
        RateView confirmed = group.intervals().ppv();
        GapView.Sign sign = group.gapLow() > 0 ? GapView.Sign.HIGHER
                : group.gapHigh() < 0 ? GapView.Sign.LOWER : GapView.Sign.UNCLEAR;
        boolean tooFew = group.tooFew() || confirmed.rate() == null;
        return new GapView(sign, format.points(group.gap()), format.points(group.gapLow()), format.points(group.gapHigh()),
                format.count(matched(group.matched())), tooFew, tooFew ? null : ofHundred(1 - confirmed.rate()),
                tooFew ? null : ofHundred(1 - confirmed.high()), tooFew ? null : ofHundred(1 - confirmed.low()));
    }

    private static long matched(ReconciledGroup.Matched matched) {
        return matched.bothYes() + matched.internalOnly() + matched.customerOnly() + matched.bothNo();
    }

    private static String ofHundred(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    /** Every step of the period has its row, those without contacts as well: a gap in the plot is a gap in the data. */
    List<TrendRow> trend(OverviewFigures figures, ReportingPeriod period) {
        Step step = figures.step();
        return step.within(period).stream().map(first -> row(figures.trend().get(step.key(first)), first, period, step))
                .toList();
    }

    private TrendRow row(FcrReport.Group group, LocalDate first, ReportingPeriod period, Step step) {
        LocalDate from = first.isBefore(period.from()) ? period.from() : first;
        LocalDate end = step.next(first).minusDays(1);
        String label = format.days(from, end.isAfter(period.to()) ? period.to() : end);
        String shortLabel = step == Step.MONTH ? format.month(first) : format.shortDay(from);
        return new TrendRow(step.key(first), label, shortLabel, null, group);
    }
}
