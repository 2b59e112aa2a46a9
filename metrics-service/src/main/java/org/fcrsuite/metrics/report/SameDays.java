package org.fcrsuite.metrics.report;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Internal FCR with windows of several lengths over the same days, those that are final for the longest of them: only so
 * does a difference come from waiting longer, and not from other days.
 */
final class SameDays {

    /** By the window, and by the longest window that the day is final for. */
    private final long[][] resolved;
    private final long[][] determined;

    SameDays(int windows) {
        resolved = new long[windows][windows];
        determined = new long[windows][windows];
    }

    /**
     * Windows are named by their places, the shortest first; each may be counted by a thread of its own.
     *
     * @param longest that the day is final for; less than zero for none
     */
    void add(int window, int longest, Decision decision, long contacts) {
        if (window <= longest && decision.internal().isDetermined()) {
            determined[window][longest] += contacts;
            resolved[window][longest] += decision.internal().isResolved() ? contacts : 0;
        }
    }

    /** The longest window whose final days have contacts enough to be compared over; none where no window has. */
    OptionalInt longestCompared() {
        return IntStream.iterate(determined.length - 1, window -> window >= 0, window -> window - 1)
                .filter(window -> sum(determined[window], window) >= InternalFigure.ENOUGH).findFirst();
    }

    /** Over the days that are final for the longest compared. */
    RateView figure(int window, int longest) {
        return RateView.of(sum(resolved[window], longest), sum(determined[window], longest));
    }

    private static long sum(long[] contacts, int from) {
        return IntStream.range(from, contacts.length).mapToLong(longest -> contacts[longest]).sum();
    }
}
