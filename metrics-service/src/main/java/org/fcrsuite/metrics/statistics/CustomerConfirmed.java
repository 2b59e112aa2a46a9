package org.fcrsuite.metrics.statistics;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Customer-confirmed FCR of everyone, estimated: π = P(internal yes)·a/(a+b) + P(internal no)·c/(c+d), stratum by
 * stratum (post-stratification; Rogan and Gladen 1978 for the two-row form). P is counted over all final contacts, so
 * only the answers are uncertain: the interval is the percentile bootstrap over customers (Efron and Tibshirani 1993,
 * chapters 8 and 13), with a fixed seed, so that the same data give the same interval. What {@link Unanimous} answers
 * leave open, no draw of them shows: it is added to the interval.
 */
public final class CustomerConfirmed {

    /** With fewer answers a stratum does not stand alone, and nothing is estimated. */
    static final int ENOUGH_ANSWERS = 30;
    static final int REPLICATES = 1_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 20_260_101L;
    /** Draws are made in parts, each with random numbers of its own: threads change nothing. */
    private static final int PARTS = 8;

    private final List<Stratum> strata = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int rest;
    private final double[] yesShare;
    private final double[] noShare;
    private Stratum all = Stratum.NONE;
    private final CustomerCells answered;

    private CustomerConfirmed(Map<Integer, Stratum> given, Answers answers) {
        Stratum together = Stratum.NONE;
        for (Map.Entry<Integer, Stratum> entry : given.entrySet()) {
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
        double contacts = all.contacts();
        yesShare = strata.stream().mapToDouble(stratum -> stratum.internalYes() / contacts).toArray();
        noShare = strata.stream().mapToDouble(stratum -> stratum.internalNo() / contacts).toArray();
        answered = isPossible() ? answers.byCustomer(this::cell) : CustomerCells.NONE;
    }

    /** @param answers those that the strata counted */
    public static CustomerConfirmed of(Map<Integer, Stratum> strata, Answers answers) {
        return new CustomerConfirmed(strata, answers);
    }

    public static Estimate estimate(Map<Integer, Stratum> strata, Answers answers) {
        return of(strata, answers).estimate();
    }

    /** Whether there are answers enough. */
    public boolean isPossible() {
        return all.matched().n() >= ENOUGH_ANSWERS && all.canBeEstimatedBy(all.matched());
    }

    /** All that the estimate rests on: where it is the same, so is the estimate. */
    public IntBuffer basis() {
        IntBuffer basis = IntBuffer.allocate(2 * strata.size() + answered.marked().length);
        for (Stratum stratum : strata) {
            basis.put(Math.toIntExact(stratum.internalYes())).put(Math.toIntExact(stratum.internalNo()));
        }
        return basis.put(answered.marked()).flip();
    }

    /** The point estimate and its interval. */
    public Estimate estimate() {
        return isPossible() ? drawn() : Estimate.IMPOSSIBLE;
    }

    private Estimate drawn() {
        int[][] customers = answered.apart();
        int[] counted = new int[4 * strata.size()];
        for (int[] cells : customers) {
            for (int cell : cells) {
                counted[cell]++;
            }
        }
        double rate = rate(counted);
        Lowest low = new Lowest((int) (TAIL * REPLICATES) + 2);
        Lowest high = new Lowest((int) (TAIL * REPLICATES) + 2);
        int usable = 0;
        for (double drawn : replicates(new Resample(customers))) {
            if (!Double.isNaN(drawn)) {
                low.add(drawn);
                high.add(-drawn);
                usable++;
            }
        }
        if (usable == 0) {
            return Estimate.IMPOSSIBLE;
        }
        Ranged drawn = new Ranged(rate, Math.min(rate, low.quantile(TAIL, usable)),
                Math.max(rate, -high.quantile(TAIL, usable)));
        Ranged whole = new Unanimous(customers, counted).widen(drawn, weights(counted));
        return new Estimate(rate, whole.low(), whole.high(), rest, usable);
    }

    private int cell(int stratum, int cell) {
        return 4 * places.getOrDefault(stratum, rest) + cell;
    }

    /** A stratum that the answers say too little of borrows from everyone's. */
    private boolean standsAlone(int stratum, int[] answers) {
        int yes = answers[4 * stratum] + answers[4 * stratum + 1];
        int no = answers[4 * stratum + 2] + answers[4 * stratum + 3];
        return (yesShare[stratum] == 0 || yes > 0) && (noShare[stratum] == 0 || no > 0)
                && (stratum < rest || yes + no >= ENOUGH_ANSWERS);
    }

    /** Not a number where a draw leaves an internal verdict without any answer: it says nothing. */
    private double rate(int[] answers) {
        double resolved = 0;
        double borrowedYes = 0;
        double borrowedNo = 0;
        for (int stratum = 0; stratum <= rest; stratum++) {
            if (standsAlone(stratum, answers)) {
                resolved += resolved(yesShare[stratum], noShare[stratum], answers, 4 * stratum);
            } else {
                borrowedYes += yesShare[stratum];
                borrowedNo += noShare[stratum];
            }
        }
        return borrowedYes + borrowedNo == 0 ? resolved
                : resolved + resolved(borrowedYes, borrowedNo, everyone(answers), 0);
    }

    private static double resolved(double yes, double no, int[] answers, int first) {
        return share(yes, answers[first], answers[first + 1]) + share(no, answers[first + 2], answers[first + 3]);
    }

    private static int[] everyone(int[] answers) {
        int[] everyone = new int[4];
        for (int i = 0; i < answers.length; i++) {
            everyone[i & 3] += answers[i];
        }
        return everyone;
    }

    private static double share(double ofContacts, int yes, int no) {
        return ofContacts == 0 ? 0 : ofContacts * yes / (yes + no);
    }

    /**
     * How much of all contacts each row of answers speaks for: two of each stratum, and the two of everyone's last.
     */
    private double[] weights(int[] answers) {
        double[] weights = new double[2 * (rest + 2)];
        for (int stratum = 0; stratum <= rest; stratum++) {
            int row = 2 * (standsAlone(stratum, answers) ? stratum : rest + 1);
            weights[row] += yesShare[stratum];
            weights[row + 1] += noShare[stratum];
        }
        return weights;
    }

    private double[] replicates(Resample resample) {
        double[] rates = new double[REPLICATES];
        IntStream parts = IntStream.range(0, PARTS);
        (resample.isSmall() ? parts : parts.parallel()).forEach(part -> {
            SplittableRandom random = new SplittableRandom(SEED + part);
            int[] drawn = new int[4 * strata.size()];
            for (int i = part; i < REPLICATES; i += PARTS) {
                resample.draw(random, drawn);
                rates[i] = rate(drawn);
            }
        });
        return rates;
    }
}
