package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.Estimate;
import org.fcrsuite.metrics.statistics.FourWay;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One group reconciled. Figures that the answers do not allow are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReconciledGroup", description = "One group reconciled. Figures that the answers do not allow are null.")
public record ReconciledGroup(String key, InternalFigure internal, ExternalFigure external, Matched matched,
        @Schema(nullable = true, description = "Internal minus customers' FCR over the matched contacts: (b − c)/n.") Double gap,
        @Schema(nullable = true, description = "Lower end of its paired 95 % Wald interval; where all pairs are alike, with half a pair added to each cell.") Double gapLow,
        @Schema(nullable = true, description = "Upper end of it.") Double gapHigh,
        @Schema(nullable = true, description = "The share on which both agree: (a + d)/n.") Double agreement,
        @Schema(nullable = true, description = "Cohen's κ. It falls at high FCR although agreement does not.") Double kappa,
        @Schema(nullable = true, description = "Prevalence-adjusted κ: 2·agreement − 1.") Double pabak,
        @Schema(nullable = true, description = "Exact McNemar test: two-sided binomial on min(b, c) of b + c, p = ½.") Double mcnemarP,
        @Schema(nullable = true, description = "(b − c)²/(b + c), without continuity correction.") Double mcnemarChiSquared,
        @Schema(nullable = true, description = "a/(a + c)") Double sensitivity,
        @Schema(nullable = true, description = "d/(b + d)") Double specificity,
        @Schema(nullable = true, description = "Positive predictive value: a/(a + b).") Double ppv,
        @Schema(nullable = true, description = "Negative predictive value: d/(c + d).") Double npv, Intervals intervals,
        EstimateView estimate, NonResponse nonResponse,
        @Schema(description = "Fewer than 30 matched contacts: not to be ranked or coloured.") boolean tooFew) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Matched", description = "Contacts with a valid answer and a final internal verdict.")
    public record Matched(@Schema(description = "a: both say resolved.") long bothYes,
            @Schema(description = "b: the records say resolved, the customer does not: silent failures.") long internalOnly,
            @Schema(description = "c: the customer says resolved, the records do not.") long customerOnly,
            @Schema(description = "d: both say not resolved.") long bothNo, RateView internal, RateView external) {
    }

    @Schema(name = "ReconciliationIntervals", description = "The shares above with their counts and 95 % Wilson score intervals.")
    public record Intervals(RateView agreement, RateView sensitivity, RateView specificity, RateView ppv, RateView npv) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Estimate", description = "Customer-confirmed FCR of all final contacts: P(internal yes)·a/(a + b) + P(internal no)·c/(c + d), by topic where a topic has at least 30 answers; the interval is a bootstrap over customers with a fixed seed, and where all answers of an internal verdict say the same, as wide as Wilson's of so many customers. Null with fewer than 30 matched contacts.")
    public record EstimateView(@Schema(nullable = true) Double rate, @Schema(nullable = true) Double low,
            @Schema(nullable = true) Double high,
            @Schema(description = "How many topics had answers enough to stand alone.") int strata,
            @Schema(description = "How many bootstrap draws the interval rests on.") int replicates) {
    }

    static ReconciledGroup of(String key, Tally tally, boolean isNow, Estimate estimate) {
        FourWay four = tally.matched();
        Intervals intervals = new Intervals(RateView.of(four.agreement()), RateView.of(four.sensitivity()),
                RateView.of(four.specificity()), RateView.of(four.positivePredictiveValue()),
                RateView.of(four.negativePredictiveValue()));
        return new ReconciledGroup(key, InternalFigure.of(tally, isNow), ExternalFigure.of(tally),
                new Matched(four.a(), four.b(), four.c(), four.d(), RateView.of(four.internal()),
                        RateView.of(four.external())),
                four.gap(), four.gapLow(), four.gapHigh(), four.agreement().rate(), four.kappa(), four.pabak(),
                four.mcnemarP(), four.mcnemarChiSquared(), four.sensitivity().rate(), four.specificity().rate(),
                four.positivePredictiveValue().rate(), four.negativePredictiveValue().rate(), intervals,
                new EstimateView(estimate.rate(), estimate.low(), estimate.high(), estimate.strata(),
                        estimate.replicates()),
                NonResponse.of(tally), four.n() < InternalFigure.ENOUGH);
    }
}
