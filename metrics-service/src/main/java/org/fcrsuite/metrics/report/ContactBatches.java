package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;

/**
 * The contacts of a report some thousands at a time, for facts that no column has. Columns are held for a moment only, a
 * week after the other, so that nobody waits while those facts are read from the database.
 */
@ApplicationScoped
class ContactBatches {

    private static final int DAYS = 7;
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
     * @param agent the number of its own
     * @param outcome as it is stored
     */
    record One(long contact, Decision decision, int topic, int agent, long outcome) {
    }

    /** @param query without groups */
    void each(FcrQuery query, Counting.Ready ready, Predicate<String> maySee, Consumer<List<One>> consumer) {
        int chaining = ready.chaining().id();
        LocalDate first = columns.read(chaining, read -> day(read.firstDay()));
        LocalDate last = columns.read(chaining, read -> day(read.lastDay()));
        if (query.from() != null && query.from().isAfter(first)) {
            first = query.from();
        }
        if (query.to() != null && query.to().isBefore(last)) {
            last = query.to();
        }
        for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(DAYS)) {
            LocalDate to = from.plusDays(DAYS - 1L);
            FcrQuery week = query.between(from, to.isAfter(last) ? last : to);
            List<One> found = columns.read(chaining, read -> of(counting.count(week, ready, read, maySee, true), read));
            for (int start = 0; start < found.size(); start += MOST) {
                consumer.accept(found.subList(start, Math.min(found.size(), start + MOST)));
            }
        }
    }

    /** Where there is no contact, the first day lies after the last. */
    private static LocalDate day(int number) {
        return LocalDate.ofEpochDay(number);
    }

    private static List<One> of(Counted counted, Columns read) {
        List<One> found = new ArrayList<>();
        Judge judge = counted.judge();
        counted.counts().eachContact((key, topic, variant, page, slot) -> found.add(new One(page.contact(slot),
                judge.decision(judge.kind(page.outcome(slot), variant)), topic, read.agents().value(page.agent(slot)),
                read.outcomes().value(page.outcome(slot)))));
        return found;
    }
}
