package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.statistics.Part;

/** Counts the contacts of one band of a driver, topic by topic. */
final class DriverTally {

    private static final int INTERNAL = 0;
    private static final int EXTERNAL = 2;
    private static final int COUNTS = 4;

    private final Map<Integer, long[]> topics = new HashMap<>();
    private long pending;

    void add(Decision decision, int topic, boolean includeSuspect, long contacts) {
        pending += decision.internal().kind() == VerdictKind.PENDING ? contacts : 0;
        boolean isAnswered = decision.hasAnswer(includeSuspect);
        if (!decision.internal().isDetermined() && !isAnswered) {
            return;
        }
        long[] counts = topics.computeIfAbsent(topic, any -> new long[COUNTS]);
        if (decision.internal().isDetermined()) {
            count(counts, INTERNAL, decision.internal().isResolved(), contacts);
        }
        if (isAnswered) {
            count(counts, EXTERNAL, decision.external().isResolved(), contacts);
        }
    }

    private static void count(long[] counts, int side, boolean isResolved, long contacts) {
        counts[side] += isResolved ? contacts : 0;
        counts[side + 1] += contacts;
    }

    boolean isEmpty() {
        return topics.isEmpty() && pending == 0;
    }

    long pending() {
        return pending;
    }

    Map<Integer, Part> internal() {
        return parts(INTERNAL);
    }

    Map<Integer, Part> external() {
        return parts(EXTERNAL);
    }

    private Map<Integer, Part> parts(int side) {
        Map<Integer, Part> parts = new HashMap<>();
        topics.forEach((topic, counts) -> {
            if (counts[side + 1] > 0) {
                parts.put(topic, new Part(counts[side], counts[side + 1]));
            }
        });
        return parts;
    }
}
