package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * Who did what.
 *
 * @param files null: the log is read here, and by programs through the API
 * @param older where older entries are, null where there are none
 */
record AuditView(ReportTable table, String older, ReportFiles.Links files) {
}
