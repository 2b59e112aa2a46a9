package org.fcrsuite.local.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The one source of randomness. It is split for every issue and every invitation, so that a change in how one of them
 * is played leaves all the others as they were.
 */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    Chance split() {
        return new Chance(random.split());
    }

    boolean flip(double probability) {
        return random.nextDouble() < probability;
    }

    /** True with the probability whose log-odds are given: effects on this scale simply add up. */
    boolean flipLogit(double logOdds) {
        return flip(1 / (1 + Math.exp(-logOdds)));
    }

    double normal() {
        return random.nextGaussian();
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** From {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** Durations and efforts: most near the median, a long tail above it. */
    double around(double median, double spread) {
        return median * Math.exp(spread * normal());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(List<T> choices, ToDoubleFunction<T> weight) {
        double rest = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            rest -= weight.applyAsDouble(choice);
            if (rest < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
