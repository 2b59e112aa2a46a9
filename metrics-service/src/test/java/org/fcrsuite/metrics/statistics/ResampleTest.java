package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampleTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest(name = "{0} trials of {1}")
    @CsvSource({ "1, 0.5", "7, 0.9", "20, 0.2", "40, 0.3", "40, 0.7", "1000, 0.004", "1000, 0.5", "150000, 0.0002" })
    void numbersComeAsOftenAsTheyShould(int trials, double p) {
        BinomialDistribution exact = BinomialDistribution.of(trials, p);
        SplittableRandom random = new SplittableRandom(5);
        int[] seen = new int[trials + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[Binomial.draw(trials, p, random)]++;
        }

        for (int k = 0; k <= trials; k++) {
            double expected = DRAWS * exact.probability(k);
            assertThat((double) seen[k]).as("%d of %d", k, trials).isCloseTo(expected, within(5 * Math.sqrt(expected) + 3));
        }
    }

    @Test
    void everyDrawHasAsManyCustomersAsThereAreAndKindsComeByTheirShare() {
        Resample resample = new Resample(customers());
        SplittableRandom random = new SplittableRandom(1);
        long[] sums = new long[3];
        for (int i = 0; i < 10_000; i++) {
            long[] drawn = resample.draw(random, 3);
            // Cell 1 is the second answer of those who gave two.
            assertThat(drawn[0] + drawn[2]).isEqualTo(100);
            for (int cell = 0; cell < 3; cell++) {
                sums[cell] += drawn[cell];
            }
        }

        assertThat(Arrays.stream(sums).mapToDouble(sum -> sum / 10_000.0).toArray()).containsExactly(
                new double[] { 70, 20, 30 }, within(0.3));
    }

    @Test
    void theOrderOfCustomersAndAnswersIsNoMatter() {
        List<int[]> shuffled = new ArrayList<>(customers());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(new Resample(shuffled).draw(new SplittableRandom(9), 3))
                .isEqualTo(new Resample(customers()).draw(new SplittableRandom(9), 3));
    }

    /** 50 who gave one answer, 20 who gave two, 30 who gave another. */
    private static List<int[]> customers() {
        List<int[]> customers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            customers.add(i < 50 ? new int[] { 0 }
                    : i < 70 ? (i % 2 == 0 ? new int[] { 1, 0 } : new int[] { 0, 1 })
                            : new int[] { 2 });
        }
        return customers;
    }
}
