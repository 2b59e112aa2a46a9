package org.fcrsuite.metrics.page;

import java.util.Map;

import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.ReconciledGroup;

/**
 * What the Overview is made of.
 *
 * @param whole the period as one group
 * @param trend its steps, by the key that the report gives them
 * @param report what the figures rest on
 */
record OverviewFigures(ReconciledGroup whole, Step step, Map<String, FcrReport.Group> trend, FcrReport report, String rule) {

    Evidence evidence() {
        return Evidence.of(report, rule);
    }
}
