package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;

/**
 * The contacts of a report some thousands at a time, for facts that no column has. Columns are held for a moment only, some
 * days after the other, so that nobody waits while those facts are read from the database.
 */
@ApplicationScoped
class ContactBatches {

    /** Of more than these at a time there are only those of a single day. */
    private static final int MOST_HELD = 50_000;
    private static final int MOST = 5_000;

    private final Counting counting;
    private final ColumnStore columns;

    ContactBatches(Counting counting, ColumnStore columns) {
        this.counting = counting;
        this.columns = columns;
    }

    /**
     * A contact with what is decided of it.
     *
     * @param outcome as it is stored
     */
    record One(long contact, Decision decision, int topic, long outcome) {
    }

    /** @param query without groups */
    void each(FcrQuery query, Counting.Ready ready, Predicate<String> maySee, Consumer<List<One>> consumer) {
        int chaining = ready.chaining().id();
        List<Days> spans = columns.read(chaining,
                read -> spans(counting.count(query.groupedBy(GroupBy.DAY), ready, read, maySee, false)));
        for (Days days : spans) {
            List<One> found = columns.read(chaining, read -> of(
                    counting.count(query.between(days.from(), days.to()), ready, read, maySee, true), read));
            for (int start = 0; start < found.size(); start += MOST) {
                consumer.accept(found.subList(start, Math.min(found.size(), start + MOST)));
            }
        }
    }

    private record Days(LocalDate from, LocalDate to) {

        static Days of(int first, int last) {
            return new Days(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        }
    }

    /** Only days that have contacts: between the first and the last there may be centuries without any. */
    private static List<Days> spans(Counted byDay) {
        SortedMap<Integer, Long> contacts = new TreeMap<>();
        byDay.counts().each(byDay.judge(), row -> contacts.merge(row.key(), row.contacts(), Long::sum));
        List<Days> spans = new ArrayList<>();
        long held = 0;
        Integer first = null;
        int last = 0;
        for (Map.Entry<Integer, Long> day : contacts.entrySet()) {
            if (first != null && held + day.getValue() > MOST_HELD) {
                spans.add(Days.of(first, last));
                first = null;
                held = 0;
            }
            first = first == null ? day.getKey() : first;
            last = day.getKey();
            held += day.getValue();
        }
        if (first != null) {
            spans.add(Days.of(first, last));
        }
        return spans;
    }

    private static List<One> of(Counted counted, Columns read) {
        List<One> found = new ArrayList<>();
        Judge judge = counted.judge();
        counted.counts().eachContact((key, topic, variant, page, slot) -> found.add(new One(page.contact(slot),
                judge.decision(judge.kind(page.outcome(slot), variant)), topic,
                read.outcomes().value(page.outcome(slot)))));
        return found;
    }
}
