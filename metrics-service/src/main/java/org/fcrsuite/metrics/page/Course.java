package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * Both figures along a line: a plot, and the table of the same figures.
 *
 * @param points what the plot shows, as JSON
 */
record Course(String points, ReportTable table) {
}
