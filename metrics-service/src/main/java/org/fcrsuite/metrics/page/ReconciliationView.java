package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.LatestDays;

/** The two figures contact by contact, as they are shown. */
record ReconciliationView(Condition condition, FilterView filter, String scope, LatestDays latest, Cells cells,
        List<Measure> measures, EstimateView estimate, NonResponseView nonResponse, EvidenceView evidence) {

    /** The four-way table: counts, and shares of all. */
    record Cells(Cell bothYes, Cell internalOnly, Cell customerOnly, Cell bothNo, Cell internalYes, Cell internalNo,
            Cell customerYes, Cell customerNo, String all, boolean tooFew) {

        public boolean none() {
            return all.equals("0");
        }
    }

    record Cell(String count, String share) {
    }

    /** A figure of the trust that the records deserve; its interval is null where it has none. */
    record Measure(Name name, String figure, String interval) {

        enum Name {
            AGREEMENT,
            KAPPA,
            PABAK,
            MCNEMAR,
            SENSITIVITY,
            SPECIFICITY,
            PPV,
            NPV
        }
    }

    /** What customers would say of all, beside what is known. */
    record EstimateView(String rate, String interval, String internal, String external) {
    }

    record NonResponseView(Group answered, Group silent, Group notAsked, String lower, String upper) {

        record Group(String rate, String interval, String resolved, String determined) {
        }
    }

    static ReconciliationView blank(Condition condition, FilterView filter, String scope, LatestDays latest) {
        return new ReconciliationView(condition, filter, scope, latest, null, List.of(), null, null, null);
    }

    public boolean nothingYet() {
        return condition == Condition.NOTHING_YET;
    }

    public boolean preparing() {
        return condition == Condition.BEING_PREPARED;
    }

    public boolean nothingHere() {
        return condition == Condition.NOTHING_IN_PERIOD;
    }
}
