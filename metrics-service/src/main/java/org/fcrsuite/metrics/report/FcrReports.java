package org.fcrsuite.metrics.report;

import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

/** Every figure, for the API and the pages alike. */
@ApplicationScoped
public class FcrReports {

    private final Counting counting;
    private final Respondents respondents;

    FcrReports(Counting counting, Respondents respondents) {
        this.counting = counting;
        this.respondents = respondents;
    }

    /** The two figures side by side, over every source. */
    public FcrReport report(FcrQuery query) {
        return report(query, source -> true);
    }

    FcrReport report(FcrQuery query, Predicate<String> maySee) {
        return FcrReport.of(counting.count(query, maySee, false));
    }

    /** The two figures contact by contact, over every source. */
    public ReconciliationReport reconcile(FcrQuery query) {
        return reconcile(query, source -> true);
    }

    ReconciliationReport reconcile(FcrQuery query, Predicate<String> maySee) {
        Counted counted = counting.count(query, maySee, true);
        return ReconciliationReport.of(counted, respondents.of(counted));
    }
}
