package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * The contacts behind a figure.
 *
 * @param all how many there are
 * @param next where the list goes on, null where it ends; likewise first, null at the beginning
 */
record ContactsView(ReportPage page, List<SegmentsView.Tab> kinds, String kind, String all, ReportTable table, String first,
        String next) {
}
