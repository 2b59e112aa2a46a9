package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * Everything that one customer contacted us about.
 *
 * @param files null: single people are looked at here, and not taken away
 * @param shown how many contacts are shown, null where it is all of them
 */
record TimelineView(String customer, String all, String shown, String definition, ReportTable table, String contacts,
        ReportFiles.Links files) {
}
