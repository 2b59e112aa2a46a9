package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.HandleTimeReport.Group;

/** Puts mean handle times beside the figures of agents or topics. The time is that of who took the contact. */
@ApplicationScoped
public class HandleTimes {

    private final Counting counting;
    private final ColumnStore columns;
    private final Labels labels;
    private final LargeReports large;

    HandleTimes(Counting counting, ColumnStore columns, Labels labels, LargeReports large) {
        this.counting = counting;
        this.columns = columns;
        this.labels = labels;
        this.large = large;
    }

    /** @param query grouped by agent or topic */
    public HandleTimeReport report(FcrQuery query) {
        return report(query, source -> true);
    }

    HandleTimeReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return large.inTurn(() -> columns.read(ready.chaining().id(), read -> report(query, ready, read, maySee)));
    }

    private HandleTimeReport report(FcrQuery query, Counting.Ready ready, Columns read, Predicate<String> maySee) {
        boolean byAgent = query.groupBy() == GroupBy.AGENT;
        Judge everyContact = counting.judge(ready.stored().definition().ofAllContacts(), read);
        Prepared prepared = counting.prepare(query, ready, read, maySee, byAgent);
        Prepared once = prepared.countedOnce();
        int members = byAgent ? read.agents().size() : once.scan().groups();
        Both<KindCounts, HandleTotals> whole = once.scan().gather(() -> new Both<>(once.kinds(),
                new HandleTotals(everyContact, byAgent, members, once.scan().topics())));
        KindCounts groups = once == prepared ? whole.one() : prepared.scan().gather(prepared::kinds);
        Map<String, Timed> named = named(whole.other(), byAgent ? read.agents()::value : once.scan()::groupKey);
        return report(counting.count(prepared, groups), whole, named);
    }

    /** @param whole of all contacts, each of them once */
    private static HandleTimeReport report(Counted counted, Both<KindCounts, HandleTotals> whole, Map<String, Timed> named) {
        Tally everybody = whole.one().together(group -> true).tally(0, counted.scan()::topicKey);
        Timed together = whole.other().together();
        Group all = group(FcrReport.Group.of(GroupBy.NONE.timeName(0), everybody, counted.isNow()), together);
        Expectation ofAgents = new Expectation(everybody.sides(), together);
        Timed none = new Timed(everybody.sides().topics());
        List<Group> groups = FcrReport.of(counted).groups().stream().map(group -> {
            Timed time = named.getOrDefault(group.key(), none);
            return group(group, time).comparedWith(counted.query().groupBy() == GroupBy.AGENT
                    ? ofAgents.of(counted.groups().get(group.key()).sides(), time)
                    : all.asExpected());
        }).toList();
        return new HandleTimeReport(Basis.of(counted), counted.groupByName(), all, groups);
    }

    /** By the name of the agent who took the contact, or of its topic. */
    private Map<String, Timed> named(HandleTotals totals, IntUnaryOperator numbers) {
        Map<Integer, Timed> timed = new HashMap<>();
        totals.eachMember(member -> timed.put(numbers.applyAsInt(member), totals.of(member)));
        Map<Integer, String> names = labels.names(timed.keySet());
        Map<String, Timed> named = new HashMap<>();
        timed.forEach((number, time) -> named.put(
                number == Label.NONE ? MemberKey.NONE : MemberKey.write(names.get(number)), time));
        return named;
    }

    private static Group group(FcrReport.Group figures, Timed timed) {
        return new Group(figures.key(), timed.mean(), timed.all(), figures.internal(), figures.external(), null, false);
    }
}
