package org.fcrsuite.metrics.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mix of strata by which groups are compared as if each had it: direct standardisation, Σ w·p with the shares w of the
 * standard (Fleiss, Levin and Paik 2003, chapter 19). The interval is Wilson's for the effective number of trials
 * p(1 − p)/V with V = Σ w²·p(1 − p)/n (Dean and Pagano 2015); with one stratum it is Wilson's own.
 */
public final class Standard<K> {

    /** What a group has fewer of does not stand alone. */
    static final int LEAST = 10;
    /** A group that knows less of the standard is not compared. */
    private static final double LEAST_COVERED = 0.5;

    private final Map<K, Double> shares = new HashMap<>();

    private Standard() {
    }

    /** The mix of all these groups together. */
    public static <K> Standard<K> of(Collection<Map<K, Part>> groups) {
        Standard<K> standard = new Standard<>();
        groups.forEach(group -> group.forEach(
                (stratum, part) -> standard.shares.merge(stratum, (double) part.determined(), Double::sum)));
        double all = standard.shares.values().stream().mapToDouble(Double::doubleValue).sum();
        standard.shares.replaceAll((stratum, contacts) -> contacts / all);
        return standard;
    }

    /** The group's rate with this mix; empty where the group has too little of it. */
    public Optional<Ranged> rate(Map<K, Part> group) {
        Sum sum = new Sum();
        Part rest = Part.NONE;
        double restShare = 0;
        for (Map.Entry<K, Double> entry : shares.entrySet()) {
            Part part = group.getOrDefault(entry.getKey(), Part.NONE);
            if (part.determined() >= LEAST) {
                sum.add(entry.getValue(), part);
            } else {
                rest = rest.plus(part);
                restShare += entry.getValue();
            }
        }
        if (rest.determined() >= LEAST) {
            sum.add(restShare, rest);
        }
        return sum.covered < LEAST_COVERED ? Optional.empty() : Optional.of(sum.rate());
    }

    /** Weighted rates, of that share of the standard that the group has. */
    private static final class Sum {
        private double covered;
        private double rate;
        private double variance;
        private double variancePerTrial;

        void add(double share, Part part) {
            covered += share;
            rate += share * part.rate();
            variance += share * share * part.rate() * (1 - part.rate()) / part.determined();
            variancePerTrial += share * share / part.determined();
        }

        Ranged rate() {
            double mean = Math.min(1, rate / covered);
            double spread = mean * (1 - mean);
            // Where every stratum is all or nothing, the strata say nothing of the spread: the mean does.
            double trials = variance > 0 ? spread * covered * covered / variance : covered * covered / variancePerTrial;
            return Ranged.rate(mean, trials);
        }
    }
}
