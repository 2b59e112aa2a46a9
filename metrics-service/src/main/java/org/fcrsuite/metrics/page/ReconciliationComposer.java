package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.page.ReconciliationView.Cell;
import org.fcrsuite.metrics.page.ReconciliationView.Cells;
import org.fcrsuite.metrics.page.ReconciliationView.EstimateView;
import org.fcrsuite.metrics.page.ReconciliationView.Measure;
import org.fcrsuite.metrics.page.ReconciliationView.NonResponseView;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** Writes the reconciled figures as a person reads them. */
final class ReconciliationComposer {

    private final Format format;

    ReconciliationComposer(Locale locale) {
        this.format = new Format(locale);
    }

    ReconciliationView compose(ReconciliationView blank, ReconciledGroup group, EvidenceView evidence) {
        return new ReconciliationView(OverviewView.Condition.READY, blank.filter(), blank.scope(), null,
                cells(group.matched(), group.tooFew()), measures(group), estimate(group), nonResponse(group), evidence);
    }

    private Cells cells(ReconciledGroup.Matched matched, boolean tooFew) {
        long a = matched.bothYes();
        long b = matched.internalOnly();
        long c = matched.customerOnly();
        long d = matched.bothNo();
        long all = a + b + c + d;
        return new Cells(cell(a, all), cell(b, all), cell(c, all), cell(d, all), cell(a + b, all), cell(c + d, all),
                cell(a + c, all), cell(b + d, all), format.count(all), tooFew);
    }

    private Cell cell(long contacts, long all) {
        return new Cell(format.count(contacts), all == 0 ? null : format.percent((double) contacts / all));
    }

    private List<Measure> measures(ReconciledGroup group) {
        ReconciledGroup.Intervals intervals = group.intervals();
        return List.of(measure(Measure.Name.AGREEMENT, intervals.agreement()),
                new Measure(Measure.Name.KAPPA, format.coefficient(group.kappa()), null),
                new Measure(Measure.Name.PABAK, format.coefficient(group.pabak()), null),
                new Measure(Measure.Name.MCNEMAR, format.probability(group.mcnemarP()), null),
                measure(Measure.Name.SENSITIVITY, intervals.sensitivity()),
                measure(Measure.Name.SPECIFICITY, intervals.specificity()), measure(Measure.Name.PPV, intervals.ppv()),
                measure(Measure.Name.NPV, intervals.npv()));
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
        return new NonResponseView(row(group.nonResponse().answered()), row(group.nonResponse().silent()),
                row(group.nonResponse().notAsked()), format.percent(group.nonResponse().bounds().lower()),
                format.percent(group.nonResponse().bounds().upper()));
    }

    private NonResponseView.Group row(RateView rate) {
        return new NonResponseView.Group(format.percent(rate.rate()), format.interval(rate.low(), rate.high()),
                format.count(rate.resolved()), format.count(rate.determined()));
    }
}
