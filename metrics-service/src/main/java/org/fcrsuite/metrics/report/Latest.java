package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.fcrsuite.metrics.report.ListedContacts.Place;

/**
 * Of all contacts of a kind, the latest few after a place, by day, then by number, the greatest first; and how many there are.
 */
final class Latest implements Gathering<Latest> {

    private final PriorityQueue<Found> found = new PriorityQueue<>();
    private final ContactKind kind;
    private final Judge judge;
    private final Found before;
    private final int most;
    private long all;

    Latest(ContactKind kind, Judge judge, Place after, int most) {
        this.kind = kind;
        this.judge = judge;
        this.before = new Found((int) after.day().toEpochDay(), after.contact(), 0, 0);
        this.most = most;
    }

    /** @param variant as {@link Judge} takes it, with the outcome's number */
    record Found(int day, long contact, int outcome, int variant) implements Comparable<Found> {

        private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::day).thenComparingLong(Found::contact);

        @Override
        public int compareTo(Found other) {
            return ORDER.compare(this, other);
        }

        Place place() {
            return new Place(LocalDate.ofEpochDay(day), contact);
        }
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(judge);
        for (int i = 0; i < batch.size(); i++) {
            if (kind.has(judge.decision(kinds[i]))) {
                all++;
                offer(batch.day(i), batch.page().contact(batch.slot(i)), batch.outcome(i), batch.variant(i));
            }
        }
    }

    @Override
    public void add(Latest other) {
        all += other.all;
        other.found.forEach(one -> offer(one.day(), one.contact(), one.outcome(), one.variant()));
    }

    long all() {
        return all;
    }

    private void offer(int day, long contact, int outcome, int variant) {
        if (found.size() == most && day < found.peek().day()) {
            return;
        }
        Found one = new Found(day, contact, outcome, variant);
        if (one.compareTo(before) < 0) {
            found.add(one);
            if (found.size() > most) {
                found.remove();
            }
        }
    }

    List<Found> inOrder() {
        return found.stream().sorted(Comparator.reverseOrder()).toList();
    }
}
