package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fcrsuite.metrics.page.OverviewView.GapView.Sign;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.Worth;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.statistics.Rate;
import org.junit.jupiter.api.Test;

/** The figures are the golden ones of the domain. */
class OverviewComposerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final InternalFigure INTERNAL = new InternalFigure(280, 400, .7, .65336, .74283, 100, 3, 12, true, .56, .72,
            false);
    private static final InternalFigure NOTHING_KNOWN = new InternalFigure(0, 0, null, null, null, 4, 0, 0, true, 0., 1., true);

    private static RateView rate(Rate rate) {
        return new RateView(rate.hits(), rate.trials(), rate.rate(), rate.low(), rate.high());
    }

    private static ExternalFigure external(long resolved, long answers) {
        Rate rate = Rate.of(resolved, answers);
        return new ExternalFigure(resolved, answers, rate.rate(), rate.low(), rate.high(), 1, 0, rate(rate), 1600, answers,
                new ExternalFigure.ResponseRate(answers, 1600, answers / 1600., .2, .3), 2, rate(rate), rate(rate),
                answers < 30);
    }

    private static ReconciledGroup group(FourWay four) {
        return group("all", four);
    }

    private static ReconciledGroup group(String key, FourWay four) {
        return group(key, INTERNAL, four);
    }

    static ReconciledGroup group(String key, InternalFigure internal, FourWay four) {
        ReconciledGroup.Intervals intervals = new ReconciledGroup.Intervals(rate(four.agreement()), rate(four.sensitivity()),
                rate(four.specificity()), rate(four.positivePredictiveValue()), rate(four.negativePredictiveValue()));
        return new ReconciledGroup(key, internal, external(four.a() + four.c(), four.n()),
                new ReconciledGroup.Matched(four.a(), four.b(), four.c(), four.d(), rate(four.internal()),
                        rate(four.external())),
                four.gap(), four.gapLow(), four.gapHigh(), null, null, null, null, null, null, null, null, null, intervals,
                null, null, four.n() < 30);
    }

    /** Names instead of sentences: the sentences are the languages' business. */
    private static final OverviewMessages WORDS = (OverviewMessages) Proxy.newProxyInstance(
            OverviewMessages.class.getClassLoader(), new Class<?>[] { OverviewMessages.class },
            (proxy, text, parameters) -> text.getName());
    private static final ReportingPeriod PERIOD = new ReportingPeriod("dates", MONDAY, MONDAY.plusDays(9));

    private static OverviewFigures figures(FourWay four, Map<String, FcrReport.Group> trend) {
        FcrReport report = new FcrReport(new FcrReport.DefinitionName("default", 1), MONDAY, MONDAY.plusDays(9),
                "Europe/Amsterdam",
                Instant.parse("2026-03-12T08:00:00Z"), Map.of("old", Instant.parse("2026-03-01T00:00:00Z"), "live",
                        Instant.parse("2026-03-12T08:00:00Z")),
                "week", Map.of(), List.copyOf(trend.values()));
        return new OverviewFigures(group(four), Step.WEEK, trend, report, "the rule",
                new Worth(new Worth.Amount(80, 60, 100, null, null, null, null), null), List.of(), false);
    }

    private static OverviewView view(Locale locale, FourWay four) {
        return new OverviewComposer(WORDS, locale).compose(OverviewView.blank(null, "scope", null),
                figures(four, Map.of()), PERIOD);
    }

    private static OverviewView view(FourWay four) {
        return view(Locale.ENGLISH, four);
    }

    @Test
    void aRateIsShownWithItsIntervalAndBothCounts() {
        OverviewView.InternalView internal = view(new FourWay(230, 50, 20, 100)).internal();
        assertThat(internal.rate()).isEqualTo("70.0%");
        assertThat(internal.interval()).isEqualTo("65.3–74.3%");
        assertThat(internal.resolved() + " of " + internal.determined()).isEqualTo("280 of 400");
        assertThat(internal.pending() + " " + internal.pendingShare()).isEqualTo("100 20.0%");
        assertThat(internal.lower() + " " + internal.upper()).isEqualTo("56.0% 72.0%");
    }

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        OverviewView dutch = view(Locale.forLanguageTag("nl"), new FourWay(230, 50, 20, 100));
        assertThat(dutch.internal().rate()).isEqualTo("70,0%");
        assertThat(dutch.external().delivered()).isEqualTo("1.600");
    }

    @Test
    void theGapSaysHowManyOfAHundredWereNotResolved() {
        OverviewView.GapView gap = view(new FourWay(230, 50, 20, 100)).gap();
        assertThat(gap.points()).isEqualTo("+7.5");
        assertThat(gap.low() + " " + gap.high()).isEqualTo("+3.5 +11.5");
        assertThat(gap.sign()).isEqualTo(Sign.HIGHER);
        assertThat(gap.silent()).isEqualTo("18");
        assertThat(gap.silentLow() + "–" + gap.silentHigh()).isEqualTo("14–23");
        assertThat(gap.tooFew()).isFalse();
    }

    @Test
    void aGapThatMayBeNoneIsNotCalledOne() {
        assertThat(view(new FourWay(40, 10, 11, 20)).gap().sign()).isEqualTo(Sign.UNCLEAR);
        assertThat(view(new FourWay(40, 1, 21, 20)).gap().sign()).isEqualTo(Sign.LOWER);
    }

    @Test
    void tooFewAnswersGiveNoSentence() {
        OverviewView.GapView gap = view(new FourWay(9, 4, 1, 2)).gap();
        assertThat(gap.tooFew()).isTrue();
        assertThat(gap.silent()).isNull();
        assertThat(view(FourWay.NONE).gap()).isNull();
    }

    @Test
    void everyStepHasItsRowAndOneWithoutContactsIsAGap() {
        OverviewFigures figures = figures(new FourWay(230, 50, 20, 100),
                Map.of("2026-W10", new FcrReport.Group("2026-W10", NOTHING_KNOWN, external(3, 4))));
        OverviewComposer composer = new OverviewComposer(WORDS, Locale.ENGLISH);
        List<OverviewView.TrendRow> trend = composer.trend(figures, PERIOD);
        assertThat(trend).extracting(OverviewView.TrendRow::label).containsExactly("2 Mar – 8 Mar 2026", "9 Mar – 11 Mar 2026");
        assertThat(trend).extracting(OverviewView.TrendRow::provisional).containsExactly(true, false);
        Course course = composer.compose(OverviewView.blank(null, "scope", null), figures, PERIOD).trend();
        assertThat(course.points()).contains("\"external\":{\"value\":75.0,").contains("\"internal\":{\"value\":null,");
        assertThat(course.table().rows()).extracting(row -> row.get(5).text()).containsExactly("75.0%", "–");
        assertThat(course.table().rows().get(0).get(7).tags()).containsExactly("fewShort");
    }

    @Test
    void freshnessIsSaidInTheReportingZoneAndPerSource() {
        OverviewView.EvidenceView evidence = view(new FourWay(230, 50, 20, 100)).evidence();
        assertThat(evidence.asOf()).isEqualTo("12 Mar 2026, 09:00");
        assertThat(evidence.zone()).isEqualTo("Europe/Amsterdam");
        assertThat(evidence.sources()).containsExactlyInAnyOrder(new OverviewView.EvidenceView.Seen("live", null),
                new OverviewView.EvidenceView.Seen("old", "1 Mar 2026, 01:00"));
    }

    @Test
    void theScaleBeginsWhereTheFiguresLeaveRoom() {
        Scale high = view(new FourWay(230, 50, 20, 100)).scale();
        assertThat(high.ticks().get(0).percent()).isEqualTo(40);
        assertThat(high.internal().at()).isEqualTo("57.14%");
        Scale low = Scale.of(new Scale.Span(.2, .15, .25), null);
        assertThat(low.ticks().get(0).percent()).isZero();
        assertThat(low.internal().at()).isEqualTo("20.00%");
        assertThat(low.external()).isNull();
    }

    @Test
    void theStateTellsWhetherAnythingDiffers() {
        assertThat(view(new FourWay(230, 50, 20, 100)).state()).isEqualTo(view(new FourWay(230, 50, 20, 100)).state())
                .isNotEqualTo(view(new FourWay(230, 50, 21, 100)).state());
    }
}
