package org.fcrsuite.metrics.weekly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.OverviewMessages;
import org.fcrsuite.metrics.page.Texts;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.weekly.WeeklyFigures.Weeks;
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

    WeeklyView compose(Weeks weeks, String notice, String pages) {
        ReconciliationReport week = weeks.week();
        ReconciledGroup now = week.groups().get(0);
        ReconciledGroup before = weeks.before().groups().get(0);
        return new WeeklyView(locale.toLanguageTag(), notice, format.days(week.from(), week.to()),
                List.of(internal(now.internal(), before.internal(), weeks.lastFinal()),
                        external(now.external(), before.external()), gap(now, before, weeks.lastFinal()),
                        estimate(now, before, weeks.lastFinal()), pending(now.internal(), before.internal()),
                        responses(now.external(), before.external())),
                week.definition().name(), String.valueOf(week.definition().version()), week.zone(),
                format.instant(week.asOf(), ZoneId.of(week.zone())),
                pages == null ? null : link(pages, week.from(), week.to(), week.definition().name()));
    }

    private static String link(String pages, LocalDate from, LocalDate to, String definition) {
        return pages.replaceAll("/+$", "") + "/?period=dates&from=" + from + "&to=" + to + "&definition=" + definition;
    }

    /** On the morning after a week its windows are open: what it can still become is told, and what was final last. */
    private Row internal(InternalFigure now, InternalFigure before, ReconciliationReport lastFinal) {
        boolean isOpen = now.provisional() && now.lower() != null;
        String bounds = isOpen ? words.provisional(format.percent(now.lower()), format.percent(now.upper())) : null;
        String few = now.tooFew() && (now.determined() > 0 || !isOpen) ? words.tooFew() : null;
        return rate(figures.internal(), now.rate(), before.rate(),
                basis(now.low(), now.high(), now.resolved(), now.determined()),
                notes(bounds, few, lastFinal(lastFinal, group -> {
                    InternalFigure then = group.internal();
                    return lastFinal(lastFinal, text(then.rate()), basis(then.low(), then.high(), then.resolved(),
                            then.determined()), then.tooFew());
                })));
    }

    private Row external(ExternalFigure now, ExternalFigure before) {
        return rate(figures.external(), now.rate(), before.rate(),
                basis(now.low(), now.high(), now.resolved(), now.determined()), now.tooFew() ? words.tooFew() : null);
    }

    private Row gap(ReconciledGroup now, ReconciledGroup before, ReconciliationReport lastFinal) {
        return new Row(words.gap(), points(now.gap()), gapBasis(now), points(before.gap()),
                change(now.gap(), before.gap()), notes(now.tooFew() ? words.tooFew() : null, lastFinal(lastFinal,
                        then -> lastFinal(lastFinal, points(then.gap()), gapBasis(then), then.tooFew()))));
    }

    private String gapBasis(ReconciledGroup group) {
        ReconciledGroup.Matched matched = group.matched();
        return group.gap() == null ? ""
                : words.gapBasis(format.points(group.gapLow()), format.points(group.gapHigh()), format.count(
                        matched.bothYes() + matched.internalOnly() + matched.customerOnly() + matched.bothNo()));
    }

    private Row estimate(ReconciledGroup now, ReconciledGroup before, ReconciliationReport lastFinal) {
        return rate(words.estimate(), now.estimate().rate(), before.estimate().rate(), estimateBasis(now),
                notes(now.tooFew() ? words.tooFew() : null, lastFinal(lastFinal, then -> lastFinal(lastFinal,
                        text(then.estimate().rate()), estimateBasis(then), then.tooFew()))));
    }

    private String estimateBasis(ReconciledGroup group) {
        ReconciledGroup.EstimateView estimate = group.estimate();
        return estimate.low() == null ? "" : figures.interval(format.interval(estimate.low(), estimate.high()));
    }

    /** Null where the week itself is final. */
    private static String lastFinal(ReconciliationReport lastFinal, Function<ReconciledGroup, String> figure) {
        return lastFinal == null ? null : figure.apply(lastFinal.groups().get(0));
    }

    private String lastFinal(ReconciliationReport week, String figure, String basis, boolean tooFew) {
        String said = words.lastFinal(format.days(week.from(), week.to()), basis.isEmpty() ? figure : figure + ", " + basis);
        return tooFew ? said + " " + words.tooFew() : said;
    }

    private static String notes(String... all) {
        String said = Stream.of(all).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
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
