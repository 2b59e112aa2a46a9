package org.fcrsuite.metrics.page;

/**
 * Both figures against the length of the window.
 *
 * @param definition its name
 * @param flatFrom the window from which on waiting longer changes little; null where there is none
 * @param compared the longest window that is final for enough contacts: over its days windows are compared; null where
 *        there is none, and nothing can be said
 */
record WindowView(ReportPage page, String definition, Course course, String flatFrom, String compared) {
}
