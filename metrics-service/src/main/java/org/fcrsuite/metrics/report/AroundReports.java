package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.statistics.Part;

/** Reads both figures before and after a day, topic by topic, of some members and of all others: as of the same moment. */
@ApplicationScoped
public class AroundReports {

    private final Counting counting;
    private final ColumnStore columns;

    AroundReports(Counting counting, ColumnStore columns) {
        this.counting = counting;
        this.columns = columns;
    }

    public record Around(Basis basis, Topics before, Topics after, Topics othersBefore, Topics othersAfter) {
    }

    /** Both figures by the numbers of the topics. */
    public record Topics(Map<Integer, Part> internal, Map<Integer, Part> external, long pending) {
    }

    /**
     * @param query from the first day before to the last day after, grouped by what the members are
     * @param day itself is in neither
     * @param isMember asked by the key of the group
     */
    public Around report(FcrQuery query, LocalDate day, Predicate<String> isMember) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(),
                read -> around(counting.count(query, ready, read, source -> true, true), day.toEpochDay(), isMember));
    }

    private static Around around(Counted counted, long day, Predicate<String> isMember) {
        Set<Integer> members = counted.groupNames().entrySet().stream().filter(group -> isMember.test(group.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        Turn ours = new Turn(counted.query().includeSuspect());
        Turn others = new Turn(counted.query().includeSuspect());
        counted.counts().eachContact((key, topic, variant, page, slot) -> {
            if (page.day(slot) != day) {
                Decision decision = counted.judge().decision(counted.judge().kind(page.outcome(slot), variant));
                (members.contains(key) ? ours : others).add(decision, topic, page.day(slot) < day);
            }
        });
        return new Around(Basis.of(counted), ours.before.topics(), ours.after.topics(), others.before.topics(),
                others.after.topics());
    }

    private static final class Turn {
        private final Side before;
        private final Side after;

        Turn(boolean includeSuspect) {
            before = new Side(includeSuspect);
            after = new Side(includeSuspect);
        }

        void add(Decision decision, int topic, boolean isBefore) {
            (isBefore ? before : after).add(decision, topic);
        }
    }

    private static final class Side {
        private final boolean includeSuspect;
        private final DriverTally tally = new DriverTally();
        private long pending;

        Side(boolean includeSuspect) {
            this.includeSuspect = includeSuspect;
        }

        void add(Decision decision, int topic) {
            tally.add(decision, topic, includeSuspect, 1);
            pending += decision.internal().kind() == VerdictKind.PENDING ? 1 : 0;
        }

        Topics topics() {
            return new Topics(tally.internal(), tally.external(), pending);
        }
    }
}
