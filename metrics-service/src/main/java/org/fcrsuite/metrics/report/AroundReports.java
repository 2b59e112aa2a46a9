package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.statistics.Part;

/** Reads both figures before and after a day, topic by topic, of some members and of all others: as of the same moment. */
@ApplicationScoped
public class AroundReports {

    private final Counting counting;
    private final ColumnStore columns;
    private final LargeReports large;

    AroundReports(Counting counting, ColumnStore columns, LargeReports large) {
        this.counting = counting;
        this.columns = columns;
        this.large = large;
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
        return large.inTurn(() -> columns.read(ready.chaining().id(), read -> around(
                counting.count(query, ready, read, source -> true, true), (int) day.toEpochDay(), isMember)));
    }

    private static Around around(Counted counted, int day, Predicate<String> isMember) {
        Scan scan = counted.scan();
        Turns turns = scan.gather(() -> new Turns(day, counted.prepared()::kinds));
        IntPredicate isOurs = group -> {
            String name = counted.groupNames().get(scan.groupKey(group));
            return name != null && isMember.test(name);
        };
        return new Around(Basis.of(counted), topics(turns.before, isOurs, scan), topics(turns.after, isOurs, scan),
                topics(turns.before, isOurs.negate(), scan), topics(turns.after, isOurs.negate(), scan));
    }

    private static Topics topics(KindCounts turn, IntPredicate which, Scan scan) {
        Tally tally = turn.together(which).tally(0, scan::topicKey);
        return new Topics(tally.internalByStratum(), tally.externalByStratum(), tally.count(VerdictKind.PENDING));
    }

    /** Contacts before a day, and after it. */
    private static final class Turns implements Gathering<Turns> {
        private final int day;
        private final KindCounts before;
        private final KindCounts after;

        Turns(int day, Supplier<KindCounts> fresh) {
            this.day = day;
            before = fresh.get();
            after = fresh.get();
        }

        @Override
        public void add(Batch batch) {
            before.add(batch, place -> batch.day(place) < day);
            after.add(batch, place -> batch.day(place) > day);
        }

        @Override
        public void add(Turns other) {
            before.add(other.before);
            after.add(other.after);
        }
    }
}
