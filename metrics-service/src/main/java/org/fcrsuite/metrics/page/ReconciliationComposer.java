package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.page.ReconciliationView.EstimateView;
import org.fcrsuite.metrics.page.ReconciliationView.Matched;
import org.fcrsuite.metrics.page.ReconciliationView.Measure;
import org.fcrsuite.metrics.page.ReconciliationView.NonResponseView;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** Writes the reconciled figures as a person reads them. */
final class ReconciliationComposer {

    private final ReconciliationMessages words;
    private final Format format;
    private final ReconciliationTables tables;

    ReconciliationComposer(ReconciliationMessages words, Format format, ReconciliationTables tables) {
        this.words = words;
        this.format = format;
        this.tables = tables;
    }

    ReconciliationView compose(ReportPage page, ReconciledGroup group, ReportRequest request,
            ReconciliationView.Groups groups) {
        return new ReconciliationView(page, matched(group, request), measures(group), estimate(group), nonResponse(group),
                groups);
    }

    private Matched matched(ReconciledGroup group, ReportRequest request) {
        long all = group.matched().internal().determined();
        return new Matched(tables.four(group.matched(), request), format.count(all), all == 0, group.tooFew());
    }

    private List<Measure> measures(ReconciledGroup group) {
        ReconciledGroup.Intervals intervals = group.intervals();
        return List.of(measure(Measure.Name.AGREEMENT, intervals.agreement()),
                new Measure(Measure.Name.KAPPA, format.coefficient(group.kappa()), null),
                new Measure(Measure.Name.PABAK, format.coefficient(group.pabak()), null),
                gap(group), new Measure(Measure.Name.MCNEMAR, format.probability(group.mcnemarP()), null),
                measure(Measure.Name.SENSITIVITY, intervals.sensitivity()),
                measure(Measure.Name.SPECIFICITY, intervals.specificity()), measure(Measure.Name.PPV, intervals.ppv()),
                measure(Measure.Name.NPV, intervals.npv()));
    }

    private Measure gap(ReconciledGroup group) {
        return group.gap() == null ? new Measure(Measure.Name.GAP, null, null)
                : new Measure(Measure.Name.GAP, words.gapPoints(format.points(group.gap())),
                        format.points(group.gapLow()) + " – " + format.points(group.gapHigh()));
    }

    private Measure measure(Measure.Name name, RateView rate) {
        return new Measure(name, format.percent(rate.rate()), format.interval(rate.low(), rate.high()));
    }

    /** Null where the answers do not allow an estimate. */
    private EstimateView estimate(ReconciledGroup group) {
        ReconciledGroup.EstimateView estimate = group.estimate();
        return estimate.rate() == null ? null
                : new EstimateView(format.percent(estimate.rate()), format.interval(estimate.low(), estimate.high()),
                        format.percent(group.internal().rate()), format.percent(group.external().rate()));
    }

    private NonResponseView nonResponse(ReconciledGroup group) {
        return new NonResponseView(tables.nonResponse(group.nonResponse()),
                format.percent(group.nonResponse().bounds().lower()), format.percent(group.nonResponse().bounds().upper()));
    }
}
