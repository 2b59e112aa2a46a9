package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fcrsuite.metrics.chain.Dimension;

/**
 * What is asked.
 *
 * @param version of the definition; null for the latest whose chains are ready
 * @param from the first reporting day, null for the beginning
 * @param to the last reporting day, inclusive; null for no end
 * @param asOf what was observed until then; null for now
 * @param filters by the name of a channel, topic, team, queue or agent; an empty name for contacts without one
 * @param source null for every source
 * @param teams the names of the only teams whose contacts are counted, beside any filter; null for every team
 * @param includeSuspect whether answers that something speaks against count
 */
public record FcrQuery(String definition, Integer version, LocalDate from, LocalDate to, GroupBy groupBy, Instant asOf,
        Map<Dimension, String> filters, String source, Set<String> teams, boolean includeSuspect) {

    public FcrQuery {
        filters = Map.copyOf(filters);
        teams = teams == null ? null : Set.copyOf(teams);
    }

    /** Everything, by the latest version. */
    public static FcrQuery of(String definition) {
        return new FcrQuery(definition, null, null, null, GroupBy.NONE, null, Map.of(), null, null, false);
    }

    public FcrQuery between(LocalDate first, LocalDate last) {
        return new FcrQuery(definition, version, first, last, groupBy, asOf, filters, source, teams, includeSuspect);
    }

    /** By another definition, in its latest version that is ready. */
    public FcrQuery by(String name) {
        return new FcrQuery(name, null, from, to, groupBy, asOf, filters, source, teams, includeSuspect);
    }

    public FcrQuery byVersion(Integer number) {
        return new FcrQuery(definition, number, from, to, groupBy, asOf, filters, source, teams, includeSuspect);
    }

    /** Contacts of one source only. */
    public FcrQuery ofSource(String name) {
        return new FcrQuery(definition, version, from, to, groupBy, asOf, filters, name, teams, includeSuspect);
    }

    /** @param then null for now */
    public FcrQuery asOf(Instant then) {
        return new FcrQuery(definition, version, from, to, groupBy, then, filters, source, teams, includeSuspect);
    }

    public FcrQuery withSuspect(boolean included) {
        return new FcrQuery(definition, version, from, to, groupBy, asOf, filters, source, teams, included);
    }

    public FcrQuery groupedBy(GroupBy by) {
        return new FcrQuery(definition, version, from, to, by, asOf, filters, source, teams, includeSuspect);
    }

    public FcrQuery filteredBy(Map<Dimension, String> by) {
        return new FcrQuery(definition, version, from, to, groupBy, asOf, by, source, teams, includeSuspect);
    }

    /** Of these teams only, and of no other that it has been of already. */
    public FcrQuery ofTeams(Set<String> only) {
        Set<String> both = teams == null ? only : teams.stream().filter(only::contains).collect(Collectors.toSet());
        return new FcrQuery(definition, version, from, to, groupBy, asOf, filters, source, both, includeSuspect);
    }

    /** The filters as the API writes them. */
    Map<String, String> filterNames() {
        Map<String, String> names = new TreeMap<>();
        filters.forEach((dimension, member) -> names.put(dimension.name().toLowerCase(Locale.ROOT), member));
        if (source != null) {
            names.put("source", source);
        }
        if (includeSuspect) {
            names.put("suspect", "include");
        }
        if (teams != null) {
            names.put("teams", teams.stream().sorted().collect(Collectors.joining(", ")));
        }
        return names;
    }
}
