package org.fcrsuite.metrics.report;

import java.util.Map;
import java.util.Set;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.column.Segment;
import org.fcrsuite.metrics.domain.Credit;

/**
 * What is told apart in a count, and what is left out of it.
 *
 * @param groupBy what the groups are
 * @param byTopic whether contacts must be told apart by topic as well
 * @param filters the number of a segment's member
 * @param teams the numbers of the only teams that are counted; null for every team
 */
record CountPlan(GroupBy groupBy, boolean byTopic, Map<Dimension, Integer> filters, Set<Integer> teams,
        Credit credit) {

    /** In place of the numbers of agents whom the reader may not see. */
    static final int OTHER_TEAMS = -2;

    CountPlan ungrouped() {
        return new CountPlan(GroupBy.NONE, byTopic, filters, teams, credit);
    }

    /** Whom else than its own agent a contact may be credited to, of whatever team. */
    boolean mayNameOthers() {
        return teams != null && credit != Credit.FIRST_AGENT;
    }

    /** Whether no contact is counted in several groups. */
    boolean countsOnce() {
        return groupBy != GroupBy.AGENT || credit != Credit.EVERY_AGENT;
    }

    boolean looksAtAgents() {
        return groupBy == GroupBy.AGENT || filters.containsKey(Dimension.AGENT);
    }

    /** Of the agent nothing is asked: that belongs to the contact. */
    boolean passes(Segment segment) {
        boolean ofTeam = teams == null || teams.contains(segment.team());
        return ofTeam && filters.entrySet().stream().filter(filter -> filter.getKey() != Dimension.AGENT)
                .allMatch(filter -> member(segment, filter.getKey()) == filter.getValue());
    }

    static int member(Segment segment, Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> segment.channel();
            case TOPIC -> segment.topic();
            case TEAM -> segment.team();
            case QUEUE -> segment.queue();
            case AGENT -> throw new IllegalArgumentException("An agent belongs to the contact");
        };
    }
}
