package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.Worth;
import org.fcrsuite.metrics.restatement.Restatement;

/**
 * What the Overview is made of.
 *
 * @param whole the period as one group
 * @param trend its steps, by the key that the report gives them
 * @param report what the figures rest on
 * @param worth of repeats, in the period
 * @param suspectCounted whether answers count that something speaks against
 * @param restatements of weeks of the period, the latest first; none where only some contacts are looked at
 */
record OverviewFigures(ReconciledGroup whole, Step step, Map<String, FcrReport.Group> trend, FcrReport report, String rule,
        Worth worth, List<Restatement> restatements, boolean suspectCounted) {

    Evidence evidence() {
        return Evidence.of(report, rule);
    }
}
