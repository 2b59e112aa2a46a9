package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
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
                read -> around(counting.count(query, ready, read, source -> true, true), (int) day.toEpochDay(), isMember));
    }

    private static Around around(Counted counted, int day, Predicate<String> isMember) {
        Scan scan = counted.scan();
        Judge judge = counted.judge();
        Turns turns = scan.gather(() -> new Turns(judge, day, scan.groups(), scan.topics()));
        Turn ours = new Turn(counted.query().includeSuspect());
        Turn others = new Turn(counted.query().includeSuspect());
        turns.each((isBefore, group, topic, kind, contacts) -> {
            String name = counted.groupNames().get(scan.groupKey(group));
            (name != null && isMember.test(name) ? ours : others).add(judge.decision(kind), scan.topicKey(topic), isBefore,
                    contacts);
        });
        return new Around(Basis.of(counted), ours.before.topics(), ours.after.topics(), others.before.topics(),
                others.after.topics());
    }

    /** Contacts before a day, and after it. */
    private static final class Turns implements Gathering<Turns> {
        private final int day;
        private final KindCounts before;
        private final KindCounts after;

        Turns(Judge judge, int day, int groups, int topics) {
            this.day = day;
            before = new KindCounts(judge, groups, topics);
            after = new KindCounts(judge, groups, topics);
        }

        interface Consumer {
            void accept(boolean isBefore, int group, int topic, int kind, int contacts);
        }

        @Override
        public void add(Batch batch) {
            before.add(batch, slot -> batch.page().day(slot) < day);
            after.add(batch, slot -> batch.page().day(slot) > day);
        }

        @Override
        public void add(Turns other) {
            before.add(other.before);
            after.add(other.after);
        }

        void each(Consumer consumer) {
            before.each((group, topic, kind, contacts) -> consumer.accept(true, group, topic, kind, contacts));
            after.each((group, topic, kind, contacts) -> consumer.accept(false, group, topic, kind, contacts));
        }
    }

    private static final class Turn {
        private final Side before;
        private final Side after;

        Turn(boolean includeSuspect) {
            before = new Side(includeSuspect);
            after = new Side(includeSuspect);
        }

        void add(Decision decision, int topic, boolean isBefore, long contacts) {
            (isBefore ? before : after).add(decision, topic, contacts);
        }
    }

    private static final class Side {
        private final boolean includeSuspect;
        private final DriverTally tally = new DriverTally();

        Side(boolean includeSuspect) {
            this.includeSuspect = includeSuspect;
        }

        void add(Decision decision, int topic, long contacts) {
            tally.add(DriverTally.kind(decision, includeSuspect), topic, contacts);
        }

        Topics topics() {
            return new Topics(tally.internal(), tally.external(), tally.pending());
        }
    }
}
