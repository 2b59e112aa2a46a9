package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.source.SourceEnds;

/**
 * What a query was counted to.
 *
 * @param groups by their names, in order
 */
record Counted(FcrQuery query, StoredDefinition definition, Scan scan, Judge judge, List<SourceEnds.Source> sources,
        String zone, Instant asOf, SortedMap<String, Tally> groups, Map<Integer, String> groupNames) {

    FcrReport.DefinitionName definitionName() {
        return new FcrReport.DefinitionName(definition.definition().name(), definition.version());
    }

    boolean isNow() {
        return query.asOf() == null;
    }

    Map<String, Instant> observedThrough() {
        Map<String, Instant> through = new TreeMap<>();
        sources.forEach(source -> through.put(source.name(), source.observedThrough()));
        return through;
    }

    String groupByName() {
        return query.groupBy().name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> filterNames() {
        return query.filterNames();
    }
}
