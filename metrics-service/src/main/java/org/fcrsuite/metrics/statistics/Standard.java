package org.fcrsuite.metrics.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mix of strata by which groups are compared as if each had it: direct standardisation, Σ w·p with the shares w of the
 * standard (Fleiss, Levin and Paik 2003, chapter 19), over the strata that the group has. The interval squares and adds
 * the distances to the ends of each stratum's Wilson interval, weighted as the rates are (Zou, Huang and Zhang 2009); with
 * one stratum it is Wilson's own.
 */
public final class Standard<K> {

    /** What a group has fewer of does not stand alone. */
    static final int LEAST = 10;
    /** Groups that have less of the standard are not compared: each would be read over topics of its own. */
    private static final double LEAST_COVERED = 0.8;
    /** What is read together has a mix of its own, which nothing adjusts: it weighs no more than this share. */
    private static final double MOST_TOGETHER = 0.2;
    /** Shares are added up. */
    private static final double ROUNDING = 1e-9;

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
        return rate(group, LEAST_COVERED);
    }

    /** @param least how much of the mix the group must have */
    Optional<Ranged> rate(Map<K, Part> group, double least) {
        Sum sum = sum(group);
        return sum.covered == 0 || sum.covered < least - ROUNDING ? Optional.empty() : Optional.of(sum.rate());
    }

    /** How much of the mix the group's rate speaks for, or would. */
    public double covered(Map<K, Part> group) {
        return Math.min(1, sum(group).covered);
    }

    private Sum sum(Map<K, Part> group) {
        Sum sum = new Sum();
        Part rest = Part.NONE;
        double restShare = 0;
        for (Map.Entry<K, Double> entry : shares.entrySet()) {
            Part part = group.getOrDefault(entry.getKey(), Part.NONE);
            if (standsAlone(part)) {
                sum.add(entry.getValue(), part);
            } else if (part.determined() > 0) {
                rest = rest.plus(part);
                restShare += entry.getValue();
            }
        }
        if (standsAlone(rest)) {
            sum.add(Math.min(restShare, MOST_TOGETHER), rest);
        }
        return sum;
    }

    static boolean standsAlone(Part part) {
        return part.determined() >= LEAST;
    }

    /** Weighted rates, of that share of the standard that the group has. */
    private static final class Sum {
        private double covered;
        private double rate;
        private double below;
        private double above;

        void add(double share, Part part) {
            Ranged alone = Ranged.rate(part.rate(), part.determined());
            covered += share;
            rate += share * alone.value();
            below = Math.hypot(below, share * (alone.value() - alone.low()));
            above = Math.hypot(above, share * (alone.high() - alone.value()));
        }

        Ranged rate() {
            double mean = Math.min(1, rate / covered);
            return new Ranged(mean, Math.max(0, mean - below / covered), Math.min(1, mean + above / covered));
        }
    }
}
