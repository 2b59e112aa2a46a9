package org.fcrsuite.metrics.statistics;

/**
 * What customers would say of all final contacts, with a percentile interval.
 *
 * @param rate null where the answers do not allow it
 * @param strata how many strata had answers enough to stand alone; the others are one more, together
 */
public record Estimate(Double rate, Double low, Double high, int strata, int replicates) {

    public static final Estimate IMPOSSIBLE = new Estimate(null, null, null, 0, 0);
}
