package org.fcrsuite.metrics.page;

/**
 * Both figures against the length of the window.
 *
 * @param definition its name
 * @param flatFrom the window from which on waiting longer changes little; null where there is none
 * @param known whether enough is final to say so
 */
record WindowView(ReportPage page, String definition, Course course, String flatFrom, boolean known) {
}
