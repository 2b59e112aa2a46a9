package org.fcrsuite.metrics.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Binomial numbers of one distribution, many of them: inversion with a guide into the cumulative probabilities (Chen and
 * Asau 1974), so that a number costs two or three comparisons.
 */
final class BinomialTable {

    /** What is left of one beyond it is less than a random number can tell. */
    private static final double ALL = 1 - 0x1p-53;

    private final double[] upTo;
    private final short[] guide;

    /** @param p at most one half: of a few hundred trials no probability is too small to be written down */
    BinomialTable(int trials, double p) {
        double[] cumulative = new double[trials + 1];
        double odds = p / (1 - p);
        double probability = Math.pow(1 - p, trials);
        double sum = probability;
        int last = 0;
        while (last < trials && sum < ALL) {
            cumulative[last] = sum;
            probability *= odds * (trials - last) / (last + 1);
            sum += probability;
            last++;
        }
        cumulative[last] = 1;
        upTo = Arrays.copyOf(cumulative, last + 1);
        guide = new short[last + 1];
        for (int i = 0, k = 0; i < guide.length; i++) {
            while (upTo[k] * guide.length <= i) {
                k++;
            }
            guide[i] = (short) k;
        }
    }

    int draw(SplittableRandom random) {
        double u = random.nextDouble();
        int k = guide[(int) (u * guide.length)];
        while (u >= upTo[k]) {
            k++;
        }
        return k;
    }
}
