package org.fcrsuite.survey.domain;

import java.time.Duration;

/** Doubles with each attempt up to a limit. Jitter keeps replicas from coming back all at once. */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param attempts
     *        made so far, from 1
     * @param jitter
     *        from 0 to 1: where in the upper half of the wait to fall
     */
    public Duration after(int attempts, double jitter) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration full = doubled.compareTo(longest) < 0 ? doubled : longest;
        return full.dividedBy(2).plusMillis((long) (full.toMillis() / 2.0 * jitter));
    }
}
