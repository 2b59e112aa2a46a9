package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.label.Label;

/**
 * By how much counts change. Sorted by key: all writers touch rows in the same order, so none waits for another in a
 * circle.
 */
final class RollupDeltas {

    record Day(int chaining, LocalDate day, int source, long outcome) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int order = Integer.compare(chaining, other.chaining);
            order = order != 0 ? order : day.compareTo(other.day);
            order = order != 0 ? order : Integer.compare(source, other.source);
            return order != 0 ? order : Long.compare(outcome, other.outcome);
        }
    }

    record Segment(int dimension, int member, Day day) implements Comparable<Segment> {

        @Override
        public int compareTo(Segment other) {
            int order = Integer.compare(day.chaining, other.day.chaining);
            order = order != 0 ? order : Integer.compare(dimension, other.dimension);
            order = order != 0 ? order : Integer.compare(member, other.member);
            return order != 0 ? order : day.compareTo(other.day);
        }
    }

    private final Map<Day, Long> days = new HashMap<>();
    private final Map<Segment, Long> segments = new HashMap<>();

    void add(ChainedRow row, long contacts) {
        Day day = new Day(row.chaining(), row.day(), row.source(), row.outcome());
        days.merge(day, contacts, Long::sum);
        addSegment(Dimension.CHANNEL.code(), row.channel(), day, contacts);
        addSegment(Dimension.TOPIC.code(), row.topic(), day, contacts);
        addSegment(Dimension.TEAM.code(), row.team(), day, contacts);
        addSegment(Dimension.QUEUE.code(), row.queue(), day, contacts);
        roles(row).forEach((agent, roles) -> addSegment(Dimension.agentCode(roles), agent, day, contacts));
    }

    private void addSegment(int dimension, int member, Day day, long contacts) {
        segments.merge(new Segment(dimension, member, day), contacts, Long::sum);
    }

    /** Each agent once, with everything that it is to the contact: most contacts have one agent, and so one row. */
    private static Map<Integer, Integer> roles(ChainedRow row) {
        Map<Integer, Integer> roles = new TreeMap<>();
        roles.merge(row.agent(), Dimension.role(Credit.FIRST_AGENT), Integer::sum);
        roles.merge(row.lastAgent(), Dimension.role(Credit.LAST_AGENT), Integer::sum);
        List<Integer> every = row.agents().isEmpty() ? List.of(Label.NONE) : row.agents();
        every.forEach(agent -> roles.merge(agent, Dimension.role(Credit.EVERY_AGENT), Integer::sum));
        return roles;
    }

    List<Entry<Day, Long>> days() {
        return sorted(days);
    }

    List<Entry<Segment, Long>> segments() {
        return sorted(segments);
    }

    private static <K extends Comparable<K>> List<Entry<K, Long>> sorted(Map<K, Long> counts) {
        return counts.entrySet().stream().filter(count -> count.getValue() != 0).sorted(Entry.comparingByKey()).toList();
    }
}
