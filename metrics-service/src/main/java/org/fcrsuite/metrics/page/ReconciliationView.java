package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/** The two figures contact by contact, as they are shown. */
record ReconciliationView(ReportPage page, Matched matched, List<Measure> measures, EstimateView estimate,
        NonResponseView nonResponse, Groups groups) {

    /** The four-way table: counts, and shares of all. */
    record Matched(ReportTable table, String all, boolean none, boolean tooFew) {
    }

    /** A figure of the trust that the records deserve; its interval is null where it has none. */
    record Measure(Name name, String figure, String interval) {

        enum Name {
            AGREEMENT,
            KAPPA,
            PABAK,
            GAP,
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

    record NonResponseView(ReportTable table, String lower, String upper) {
    }

    /** @param pager null where all groups are shown */
    record Groups(List<SegmentsView.Tab> tabs, ReportTable table, SegmentsView.Pager pager) {
    }

    static ReconciliationView blank(ReportPage page) {
        return new ReconciliationView(page, null, List.of(), null, null, null);
    }
}
