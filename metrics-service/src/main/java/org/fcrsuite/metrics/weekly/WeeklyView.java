package org.fcrsuite.metrics.weekly;

import java.util.List;

/**
 * The week's report as it is read.
 *
 * @param notice null where the operator has none
 * @param link to the same figures on the Overview; null where mail does not know where the pages are
 */
record WeeklyView(String language, String notice, String days, List<Row> rows, String definition, String version, String zone,
        String asOf, String link) {

    /**
     * A figure of this week beside that of the week before.
     *
     * @param basis its interval and counts
     * @param change null where one of the two is missing
     * @param note null where there is nothing to say against it
     */
    record Row(String name, String figure, String basis, String before, String change, String note) {
    }
}
