package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.report.FcrQuery;

/**
 * What a page of figures is about.
 *
 * @param last the last day there is
 * @param definition the name of the one in use
 */
record Selection(Place place, ReportRequest request, ContactDays.Known known, LocalDate last, ReportingPeriod period,
        List<StoredDefinition> definitions, String definition) {

    FcrQuery query() {
        FcrQuery query = FcrQuery.of(definition).between(period.from(), period.to());
        return request.channel() == null || request.channel().isEmpty() ? query
                : query.filteredBy(Map.of(Dimension.CHANNEL, request.channel()));
    }

    boolean hasContacts() {
        return known.last() != null;
    }

    /** Null for the usual rule of a definition of the deployment's own. */
    String rule(String name, int version) {
        return definitions.stream().filter(stored -> stored.definition().name().equals(name) && stored.version() == version)
                .map(StoredDefinition::rule).findFirst().orElse(null);
    }
}
