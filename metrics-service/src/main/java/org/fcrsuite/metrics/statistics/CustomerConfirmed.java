package org.fcrsuite.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Customer-confirmed FCR of everyone, estimated: π = P(internal yes)·a/(a+b) + P(internal no)·c/(c+d), stratum by
 * stratum (post-stratification; Rogan and Gladen 1978 for the two-row form). P is counted over all final contacts, so
 * only the answers are uncertain: the interval is the percentile bootstrap over customers (Efron and Tibshirani 1993,
 * chapters 8 and 13), with a fixed seed, so that the same data give the same interval.
 */
public final class CustomerConfirmed<K> {

    /** A stratum with fewer answers does not stand alone. */
    static final int ENOUGH_ANSWERS = 30;
    static final int REPLICATES = 1_000;
    private static final long SEED = 20_260_101L;

    private final List<Stratum> strata = new ArrayList<>();
    private final Map<K, Integer> places = new HashMap<>();
    private final int rest;
    private Stratum all = Stratum.NONE;

    private CustomerConfirmed(Map<K, Stratum> given) {
        Stratum together = Stratum.NONE;
        for (Map.Entry<K, Stratum> entry : given.entrySet()) {
            Stratum stratum = entry.getValue();
            all = all.plus(stratum);
            if (stratum.matched().n() >= ENOUGH_ANSWERS && stratum.canBeEstimatedBy(stratum.matched())) {
                places.put(entry.getKey(), strata.size());
                strata.add(stratum);
            } else {
                together = together.plus(stratum);
            }
        }
        rest = strata.size();
        strata.add(together);
    }

    /** The point estimate and its interval; the respondents' answers are those that the strata counted. */
    public static <K> Estimate estimate(Map<K, Stratum> strata, Collection<Respondent<K>> respondents) {
        CustomerConfirmed<K> figure = new CustomerConfirmed<>(strata);
        if (figure.all.contacts() == 0 || !figure.all.canBeEstimatedBy(figure.all.matched())) {
            return Estimate.IMPOSSIBLE;
        }
        double rate = figure.rate(figure.strata.stream().map(Stratum::matched).toArray(FourWay[]::new));
        double[] replicates = figure.replicates(respondents);
        return new Estimate(rate, quantile(replicates, 0.025), quantile(replicates, 0.975), figure.rest,
                replicates.length);
    }

    /** A stratum that the answers say too little of borrows from everyone's. */
    private double rate(FourWay[] answers) {
        FourWay everyone = Arrays.stream(answers).reduce(FourWay.NONE, FourWay::plus);
        double resolved = 0;
        for (int i = 0; i < answers.length; i++) {
            Stratum stratum = strata.get(i);
            boolean own = stratum.canBeEstimatedBy(answers[i]) && (i < rest || answers[i].n() >= ENOUGH_ANSWERS);
            resolved += stratum.expectedResolved(own ? answers[i] : everyone);
        }
        return resolved / all.contacts();
    }

    /** Draws that leave an internal verdict without any answer say nothing, and are left out. */
    private double[] replicates(Collection<Respondent<K>> respondents) {
        Resample customers = new Resample(respondents.stream().map(this::cells).toList());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] rates = new double[REPLICATES];
        int usable = 0;
        for (int i = 0; i < REPLICATES && !respondents.isEmpty(); i++) {
            FourWay[] drawn = fourWays(customers.draw(random, 4 * strata.size()));
            if (all.canBeEstimatedBy(Arrays.stream(drawn).reduce(FourWay.NONE, FourWay::plus))) {
                rates[usable++] = rate(drawn);
            }
        }
        double[] sorted = Arrays.copyOf(rates, usable);
        Arrays.sort(sorted);
        return sorted;
    }

    private static FourWay[] fourWays(long[] counts) {
        FourWay[] drawn = new FourWay[counts.length / 4];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = new FourWay(counts[4 * i], counts[4 * i + 1], counts[4 * i + 2], counts[4 * i + 3]);
        }
        return drawn;
    }

    private int[] cells(Respondent<K> respondent) {
        int[] cells = new int[respondent.answers().size()];
        for (int i = 0; i < cells.length; i++) {
            Respondent.Answered<K> answer = respondent.answers().get(i);
            cells[i] = 4 * places.getOrDefault(answer.stratum(), rest) + (answer.internal() ? 0 : 2)
                    + (answer.external() ? 0 : 1);
        }
        return cells;
    }

    private static Double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return null;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
