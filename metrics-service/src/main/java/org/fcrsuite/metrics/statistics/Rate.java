package org.fcrsuite.metrics.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share with its evidence: both counts and the Wilson score interval (Wilson 1927), 95 %.
 *
 * @param rate hits ÷ trials; null, as its interval, where there are no trials
 */
public record Rate(long hits, long trials, Double rate, Double low, Double high) {

    private static final double ERROR_RATE = 0.05;

    public static Rate of(long hits, long trials) {
        if (trials == 0) {
            return new Rate(hits, trials, null, null, null);
        }
        Interval interval = wilson(trials, hits);
        return new Rate(hits, trials, (double) hits / trials, Math.max(0, interval.getLowerBound()),
                Math.min(1, interval.getUpperBound()));
    }

    private static Interval wilson(long trials, long hits) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(trials), Math.toIntExact(hits),
                ERROR_RATE);
    }
}
