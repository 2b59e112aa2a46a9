package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a query was counted to.
 *
 * @param groups by their names, in order
 */
record Counted(Prepared prepared, SortedMap<String, Tally> groups, Map<Integer, String> groupNames) {

    FcrQuery query() {
        return prepared.query();
    }

    Scan scan() {
        return prepared.scan();
    }

    FcrReport.DefinitionName definitionName() {
        return prepared.basis().definition();
    }

    boolean isNow() {
        return query().asOf() == null;
    }

    String zone() {
        return prepared.basis().zone();
    }

    Instant asOf() {
        return prepared.basis().asOf();
    }

    Map<String, Instant> observedThrough() {
        return prepared.basis().observedThrough();
    }

    String groupByName() {
        return query().groupBy().name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> filterNames() {
        return prepared.basis().filters();
    }
}
