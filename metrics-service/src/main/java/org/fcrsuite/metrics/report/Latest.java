package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.fcrsuite.metrics.report.ListedContacts.Place;

/** Of all contacts that are offered, the latest few after a place: by day, then by number, the greatest first. */
final class Latest {

    private final PriorityQueue<Found> found = new PriorityQueue<>();
    private final Found before;
    private final int most;

    Latest(Place after, int most) {
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

    void offer(int day, long contact, int outcome, int variant) {
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
