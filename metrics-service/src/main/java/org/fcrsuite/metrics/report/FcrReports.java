package org.fcrsuite.metrics.report;

import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

/** Every figure, for the API and the pages alike. */
@ApplicationScoped
public class FcrReports {

    private final Counting counting;
    private final Respondents respondents;
    private final Snapshot snapshot;

    FcrReports(Counting counting, Respondents respondents, Snapshot snapshot) {
        this.counting = counting;
        this.respondents = respondents;
        this.snapshot = snapshot;
    }

    /**
     * A period and its course, as of the same moment.
     *
     * @param whole without the estimate of everyone, which is the costly part
     */
    public record Course(ReconciledGroup whole, FcrReport steps) {
    }

    /** @param stepOf what the course is grouped by, given the whole */
    public Course course(FcrQuery query, Function<ReconciledGroup, GroupBy> stepOf) {
        Counting.Ready ready = counting.ready(query);
        return snapshot.read(() -> {
            ReconciledGroup whole = ReconciliationReport.withoutEstimate(count(query, ready, false)).groups().get(0);
            return new Course(whole, FcrReport.of(count(query.groupedBy(stepOf.apply(whole)), ready, false)));
        });
    }

    FcrReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return snapshot.read(() -> FcrReport.of(counting.count(query, ready, maySee, false)));
    }

    /** The two figures contact by contact, over every source. */
    public ReconciliationReport reconcile(FcrQuery query) {
        return reconcile(query, source -> true);
    }

    ReconciliationReport reconcile(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return snapshot.read(() -> {
            Counted counted = counting.count(query, ready, maySee, true);
            return ReconciliationReport.of(counted, respondents.of(counted));
        });
    }

    private Counted count(FcrQuery query, Counting.Ready ready, boolean stratify) {
        return counting.count(query, ready, source -> true, stratify);
    }
}
