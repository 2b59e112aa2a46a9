package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

/**
 * How long contacts took, by the numbers of their topics.
 *
 * @param contacts how many came with a handle time
 * @param seconds of all of them together
 */
record Timed(Map<Integer, Long> contacts, Map<Integer, Long> seconds) {

    static final Timed NONE = new Timed(Map.of(), Map.of());

    Timed plus(Timed other) {
        return new Timed(sum(contacts, other.contacts), sum(seconds, other.seconds));
    }

    private static Map<Integer, Long> sum(Map<Integer, Long> one, Map<Integer, Long> other) {
        Map<Integer, Long> both = new HashMap<>(one);
        other.forEach((topic, more) -> both.merge(topic, more, Long::sum));
        return both;
    }

    long all() {
        return sum(contacts);
    }

    /** Null where none is known. */
    Double mean() {
        return all() == 0 ? null : (double) sum(seconds) / all();
    }

    Double mean(int topic) {
        return contacts.containsKey(topic) ? (double) seconds.get(topic) / contacts.get(topic) : null;
    }

    private static long sum(Map<Integer, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
