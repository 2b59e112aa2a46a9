package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.statistics.Part;

/** Counts the contacts of one band of a driver, topic by topic. */
final class DriverTally {

    /** How many kinds of decisions are told apart. */
    static final int KINDS = 12;
    private static final int PENDING = 3;
    private static final int RESOLVED = 6;
    private static final int NOT_RESOLVED = 9;
    private static final int SAID_RESOLVED = 1;
    private static final int SAID_NOT_RESOLVED = 2;
    private static final int EXTERNALS = 3;

    private static final int INTERNAL = 0;
    private static final int EXTERNAL = 2;
    private static final int COUNTS = 4;

    private final Map<Integer, long[]> topics = new HashMap<>();
    private long pending;

    /** All that is counted of a decision as a number: what the records say, and what the customer says; 0 for nothing. */
    static int kind(Decision decision, boolean includeSuspect) {
        boolean isAnswered = decision.hasAnswer(includeSuspect);
        int said = decision.external().isResolved() ? SAID_RESOLVED : SAID_NOT_RESOLVED;
        int internal = switch (decision.internal().kind()) {
            case PENDING -> PENDING;
            case RESOLVED_AT_FIRST_CONTACT -> RESOLVED;
            case NOT_RESOLVED_AT_FIRST_CONTACT -> NOT_RESOLVED;
            case UNDETERMINED, EXCLUDED -> 0;
        };
        return internal + (isAnswered ? said : 0);
    }

    /** @param kind as {@link #kind} numbers it */
    void add(int kind, int topic, long contacts) {
        int internal = kind - kind % EXTERNALS;
        pending += internal == PENDING ? contacts : 0;
        boolean isDetermined = internal == RESOLVED || internal == NOT_RESOLVED;
        if (!isDetermined && kind == internal) {
            return;
        }
        long[] counts = topics.computeIfAbsent(topic, any -> new long[COUNTS]);
        if (isDetermined) {
            count(counts, INTERNAL, internal == RESOLVED, contacts);
        }
        if (kind != internal) {
            count(counts, EXTERNAL, kind - internal == SAID_RESOLVED, contacts);
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
