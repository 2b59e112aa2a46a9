package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.LatestDays;

/**
 * What pages of figures share.
 *
 * @param latest the days that have contacts, for a period that has none
 * @param evidence null where there are no figures
 */
record ReportPage(Condition condition, FilterView filter, String scope, LatestDays latest, EvidenceView evidence,
        ReportFiles.Links files) {

    ReportPage ready(EvidenceView on) {
        return new ReportPage(Condition.READY, filter, scope, latest, on, files);
    }

    public boolean nothingYet() {
        return condition == Condition.NOTHING_YET;
    }

    public boolean preparing() {
        return condition == Condition.BEING_PREPARED;
    }

    public boolean isReady() {
        return condition == Condition.READY;
    }
}
