package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * The figures of each group.
 *
 * @param kind what a group is
 * @param credit whom contacts are credited to, null where groups are not agents
 * @param pager null where all groups are shown
 */
record SegmentsView(ReportPage page, List<Tab> tabs, String kind, String credit, ReportTable table, Pager pager) {

    record Tab(String text, String link, boolean current) {
    }

    /** @param previous null on the first page, as next is on the last */
    record Pager(String from, String to, String all, String previous, String next) {
    }
}
