package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * A page of tables beneath each other.
 *
 * @param tabs to choose one of; empty for none
 */
record SectionsView(String title, ReportPage page, List<SegmentsView.Tab> tabs, List<Section> sections) {

    /**
     * @param lead what is to be seen
     * @param finding what it comes to, in words; null for nothing to say
     * @param scatter drawn above the table; null for nothing
     * @param note what the figures mean; null for nothing
     */
    record Section(String lead, String finding, Scatter scatter, ReportTable table, String note) {
    }

    /**
     * @param points as JSON; the table holds the same figures
     * @param across what lies along the horizontal axis
     */
    record Scatter(String points, String label, String across) {
    }
}
