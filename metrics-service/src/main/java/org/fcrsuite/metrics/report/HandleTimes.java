package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Definition;
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
        Definition everyContact = ready.stored().definition().ofAllContacts();
        FcrQuery ungrouped = query.groupedBy(GroupBy.NONE);
        return large.inTurn(() -> columns.read(ready.chaining().id(), read -> {
            Counted whole = counting.count(ungrouped, ready, read, maySee, true);
            Map<Integer, Timed> timed = timed(whole.scan(), counting.judge(everyContact, read), read, query.groupBy());
            Map<String, Timed> named = named(timed);
            Timed together = timed.values().stream().reduce(Timed.NONE, Timed::plus);
            Group all = group(FcrReport.of(whole).groups().get(0), together);
            Expectation ofAgents = new Expectation(whole.groups().values().iterator().next(), together);
            Counted counted = counting.count(query, ready, read, maySee, true);
            List<Group> groups = FcrReport.of(counted).groups().stream().map(group -> {
                Timed time = named.getOrDefault(group.key(), Timed.NONE);
                return group(group, time).comparedWith(query.groupBy() == GroupBy.AGENT
                        ? ofAgents.of(counted.groups().get(group.key()), time)
                        : all.asExpected());
            }).toList();
            return new HandleTimeReport(Basis.of(whole), query.groupBy().name().toLowerCase(Locale.ROOT), all, groups);
        }));
    }

    /** By the number of the agent who took the contact, or of its topic. */
    private static Map<Integer, Timed> timed(Scan scan, Judge judge, Columns read, GroupBy groupBy) {
        boolean byAgent = groupBy == GroupBy.AGENT;
        int members = byAgent ? read.agents().size() : scan.topics();
        HandleTotals totals = scan.gather(() -> new HandleTotals(judge, byAgent, members, scan.topics()));
        Map<Integer, Timed> timed = new HashMap<>();
        totals.eachMember(member -> timed.put(byAgent ? read.agents().value(member) : scan.topicKey(member),
                totals.of(member, scan::topicKey)));
        return timed;
    }

    private Map<String, Timed> named(Map<Integer, Timed> timed) {
        Map<Integer, String> names = labels.names(timed.keySet());
        Map<String, Timed> named = new HashMap<>();
        timed.forEach((member, time) -> named.put(
                member == Label.NONE ? MemberKey.NONE : MemberKey.write(names.get(member)), time));
        return named;
    }

    private static Group group(FcrReport.Group figures, Timed timed) {
        return new Group(figures.key(), timed.mean(), timed.all(), figures.internal(), figures.external(), null, false);
    }
}
