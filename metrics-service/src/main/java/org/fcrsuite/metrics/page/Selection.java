package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReport;

/**
 * What a page of figures is about.
 *
 * @param last the last day there is
 * @param definition the name of the one in use
 * @param version of it; null for the latest that is ready
 * @param asOf the day at whose end things are looked at as they were; null for now
 * @param zone in which days begin
 * @param teams the only ones that the reader may see; null for all
 */
record Selection(Place place, ReportRequest request, ContactDays.Known known, LocalDate last, ReportingPeriod period,
        List<StoredDefinition> definitions, String definition, Integer version, LocalDate asOf, ZoneId zone,
        Set<String> teams) {

    FcrQuery query() {
        return FcrQuery.of(definition).byVersion(version).between(period.from(), period.to()).filteredBy(filters())
                .ofSource(source()).withSuspect(countsSuspect())
                .asOf(asOf == null ? null : asOf.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The only source that is looked at; null for all. */
    String source() {
        return request.part("source");
    }

    /** Whether answers that something speaks against count. */
    boolean countsSuspect() {
        return "include".equals(request.part("suspect"));
    }

    /** Whether something else is looked at than all contacts that the reader may see, as they are now. */
    boolean isFiltered() {
        return !filters().isEmpty() || source() != null || asOf != null || countsSuspect();
    }

    /** Whether it is about all contacts of its days, as they are now. */
    boolean isOfAll() {
        return teams == null && !isFiltered();
    }

    /** What is looked at of each dimension, by the key of its group in reports. */
    Map<Dimension, String> filters() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (request.member(dimension) != null) {
                filters.put(dimension, request.member(dimension));
            }
        }
        return filters;
    }

    /** One of the definitions, to choose among. */
    List<Option> definitionOptions(String chosen) {
        return Option.of(definitions, stored -> stored.definition().name(), stored -> stored.definition().name(), chosen);
    }

    ReportFiles.Links files() {
        return new ReportFiles.Links(place, request);
    }

    boolean hasContacts() {
        return known.last() != null;
    }

    /** Null for the usual rule of a definition of the deployment's own. */
    String rule(FcrReport.DefinitionName used) {
        return definitions.stream().filter(
                stored -> stored.definition().name().equals(used.name()) && stored.version() == used.version())
                .findFirst().map(StoredDefinition::rule).orElse(null);
    }
}
