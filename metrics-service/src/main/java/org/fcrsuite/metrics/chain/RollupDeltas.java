package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.label.Label;

/**
 * By how much counts change. Sorted by key: all writers touch rows in the same order, so none waits for another in a
 * circle.
 */
final class RollupDeltas {

    record Day(int chaining, LocalDate day, int source, long outcome) implements Comparable<Day> {

        private static final Comparator<Day> ORDER = Comparator.comparingInt(Day::chaining).thenComparing(Day::day)
                .thenComparingInt(Day::source).thenComparingLong(Day::outcome);

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    record Segment(int dimension, int member, Day day) implements Comparable<Segment> {

        private static final Comparator<Segment> ORDER = Comparator.comparingInt((Segment s) -> s.day.chaining())
                .thenComparingInt(Segment::dimension).thenComparingInt(Segment::member).thenComparing(Segment::day);

        @Override
        public int compareTo(Segment other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Day, Long> days = new TreeMap<>();
    private final SortedMap<Segment, Long> segments = new TreeMap<>();

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

    SortedMap<Day, Long> days() {
        days.values().removeIf(contacts -> contacts == 0);
        return days;
    }

    SortedMap<Segment, Long> segments() {
        segments.values().removeIf(contacts -> contacts == 0);
        return segments;
    }
}
