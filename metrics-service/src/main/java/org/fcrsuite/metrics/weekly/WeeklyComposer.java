package org.fcrsuite.metrics.weekly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.OverviewMessages;
import org.fcrsuite.metrics.page.Texts;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.weekly.WeeklyFigures.TwoWeeks;
import org.fcrsuite.metrics.weekly.WeeklyView.Row;

/** Writes a week's figures as a person reads them. */
final class WeeklyComposer {

    private static final String NOTHING = "–";

    private final Locale locale;
    private final WeeklyMessages words;
    private final OverviewMessages figures;
    private final Format format;

    WeeklyComposer(Locale locale) {
        this.locale = locale;
        this.words = Texts.of(WeeklyMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.format = new Format(locale);
    }

    WeeklyView compose(TwoWeeks two, String notice, String pages) {
        ReconciliationReport week = two.week();
        ReconciledGroup now = week.groups().get(0);
        ReconciledGroup before = two.before().groups().get(0);
        return new WeeklyView(locale.toLanguageTag(), notice, format.days(week.from(), week.to()),
                List.of(internal(now.internal(), before.internal()), external(now.external(), before.external()),
                        gap(now, before), estimate(now, before), pending(now.internal(), before.internal()),
                        responses(now.external(), before.external())),
                week.definition().name(), String.valueOf(week.definition().version()), week.zone(),
                format.instant(week.asOf(), ZoneId.of(week.zone())),
                pages == null ? null : link(pages, week.from(), week.to(), week.definition().name()));
    }

    private static String link(String pages, LocalDate from, LocalDate to, String definition) {
        return pages.replaceAll("/+$", "") + "/?period=dates&from=" + from + "&to=" + to + "&definition=" + definition;
    }

    private Row internal(InternalFigure now, InternalFigure before) {
        String note = now.tooFew() ? words.tooFew()
                : now.provisional() ? words.provisional(format.percent(now.lower()), format.percent(now.upper())) : null;
        return rate(figures.internal(), now.rate(), before.rate(),
                basis(now.low(), now.high(), now.resolved(), now.determined()), note);
    }

    private Row external(ExternalFigure now, ExternalFigure before) {
        return rate(figures.external(), now.rate(), before.rate(),
                basis(now.low(), now.high(), now.resolved(), now.determined()), now.tooFew() ? words.tooFew() : null);
    }

    private Row gap(ReconciledGroup now, ReconciledGroup before) {
        long matched = now.matched().bothYes() + now.matched().internalOnly() + now.matched().customerOnly()
                + now.matched().bothNo();
        return new Row(words.gap(), points(now.gap()),
                now.gap() == null ? ""
                        : words.gapBasis(format.points(now.gapLow()), format.points(now.gapHigh()), format.count(matched)),
                points(before.gap()), change(now.gap(), before.gap()), now.tooFew() ? words.tooFew() : null);
    }

    private Row estimate(ReconciledGroup now, ReconciledGroup before) {
        ReconciledGroup.EstimateView estimate = now.estimate();
        return rate(words.estimate(), estimate.rate(), before.estimate().rate(),
                estimate.low() == null ? "" : figures.interval(format.interval(estimate.low(), estimate.high())),
                now.tooFew() ? words.tooFew() : null);
    }

    private Row pending(InternalFigure now, InternalFigure before) {
        return new Row(figures.pending(), format.count(now.pending()),
                words.pendingBasis(format.count(now.determined() + now.pending())), format.count(before.pending()), null, null);
    }

    private Row responses(ExternalFigure now, ExternalFigure before) {
        ExternalFigure.ResponseRate rate = now.responseRate();
        return rate(figures.responseRate(), rate.rate(), before.responseRate().rate(),
                basis(rate.low(), rate.high(), rate.answered(), rate.delivered()), null);
    }

    private Row rate(String name, Double now, Double before, String basis, String note) {
        return new Row(name, text(now), basis, text(before), change(now, before), note);
    }

    private String basis(Double low, Double high, long part, long whole) {
        return low == null ? "" : words.basis(format.interval(low, high), format.count(part), format.count(whole));
    }

    private String text(Double rate) {
        return rate == null ? NOTHING : format.percent(rate);
    }

    private String points(Double difference) {
        return difference == null ? NOTHING : words.points(format.points(difference));
    }

    private String change(Double now, Double before) {
        return now == null || before == null ? null : words.points(format.points(now - before));
    }
}
