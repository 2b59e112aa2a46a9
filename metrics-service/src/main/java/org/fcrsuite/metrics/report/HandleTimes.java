package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.HandleTimeReport.Group;
import org.jdbi.v3.core.Jdbi;

/** Puts mean handle times beside the figures of agents or topics. The time is that of who took the contact. */
@ApplicationScoped
public class HandleTimes {

    private final Counting counting;
    private final ContactBatches batches;
    private final ColumnStore columns;
    private final Labels labels;
    private final Jdbi jdbi;

    HandleTimes(Counting counting, ContactBatches batches, ColumnStore columns, Labels labels, Jdbi jdbi) {
        this.counting = counting;
        this.batches = batches;
        this.columns = columns;
        this.labels = labels;
        this.jdbi = jdbi;
    }

    /** @param seconds of all of them together */
    record Timed(long contacts, long seconds) {

        static final Timed NONE = new Timed(0, 0);

        Timed plus(Timed other) {
            return new Timed(contacts + other.contacts, seconds + other.seconds);
        }

        Double mean() {
            return contacts == 0 ? null : (double) seconds / contacts;
        }
    }

    record Row(long contact, int seconds) {
    }

    /** @param query grouped by agent or topic */
    public HandleTimeReport report(FcrQuery query) {
        return report(query, source -> true);
    }

    HandleTimeReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        FcrQuery ungrouped = query.groupedBy(GroupBy.NONE);
        Map<Integer, Timed> timed = timed(ungrouped, ready, maySee, query.groupBy());
        Map<String, Timed> named = named(timed);
        Timed together = timed.values().stream().reduce(Timed.NONE, Timed::plus);
        return columns.read(ready.chaining().id(), read -> {
            Counted whole = counting.count(ungrouped, ready, read, maySee, false);
            Group all = group(FcrReport.of(whole).groups().get(0), together);
            List<Group> groups = FcrReport.of(counting.count(query, ready, read, maySee, false)).groups().stream()
                    .map(group -> group(group, named.getOrDefault(group.key(), Timed.NONE)).comparedWith(all)).toList();
            return new HandleTimeReport(Basis.of(whole), query.groupBy().name().toLowerCase(Locale.ROOT), all, groups);
        });
    }

    /** By the number of the agent who took the contact, or of its topic. */
    private Map<Integer, Timed> timed(FcrQuery query, Counting.Ready ready, Predicate<String> maySee, GroupBy groupBy) {
        Map<Integer, Timed> timed = new HashMap<>();
        batches.each(query, ready, maySee, batch -> {
            Map<Long, Integer> seconds = seconds(batch);
            for (ContactBatches.One one : batch) {
                if (seconds.containsKey(one.contact())) {
                    timed.merge(groupBy == GroupBy.AGENT ? one.agent() : one.topic(),
                            new Timed(1, seconds.get(one.contact())), Timed::plus);
                }
            }
        });
        return timed;
    }

    private Map<Long, Integer> seconds(List<ContactBatches.One> batch) {
        return jdbi.withHandle(handle -> ArrayBatch.of(batch).bigint("contacts", ContactBatches.One::contact)
                .bindTo(handle.createQuery("""
                        SELECT id, handle_seconds FROM contact WHERE id = ANY (:contacts) AND handle_seconds IS NOT NULL
                        """))
                .map((row, context) -> new Row(row.getLong(1), row.getInt(2))).collectToMap(Row::contact, Row::seconds));
    }

    private Map<String, Timed> named(Map<Integer, Timed> timed) {
        Map<Integer, String> names = labels.names(timed.keySet());
        Map<String, Timed> named = new HashMap<>();
        timed.forEach((member, time) -> named.put(
                member == Label.NONE ? MemberKey.NONE : MemberKey.write(names.get(member)), time));
        return named;
    }

    private static Group group(FcrReport.Group figures, Timed timed) {
        return new Group(figures.key(), timed.mean(), timed.contacts(), figures.internal(), figures.external(), false);
    }
}
