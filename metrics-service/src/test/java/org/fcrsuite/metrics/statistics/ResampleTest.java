package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResampleTest {

    private static final int DRAWS = 200_000;
    private static final int CELLS = 5;

    @ParameterizedTest(name = "{0} trials of {1}")
    @CsvSource({ "1, 0.5", "7, 0.9", "20, 0.2", "40, 0.3", "40, 0.7", "1000, 0.004", "1000, 0.5", "150000, 0.0002" })
    void numbersComeAsOftenAsTheyShould(int trials, double p) {
        assertFrequencies(trials, p, random -> Binomial.draw(trials, p, random));
    }

    @ParameterizedTest(name = "{0} trials of {1}")
    @CsvSource({ "1, 0.5", "7, 0.9", "20, 0.2", "128, 0.001", "128, 0.3", "128, 0.5" })
    void numbersOfATableComeAsOftenAsTheyShould(int trials, double p) {
        BinomialTable table = new BinomialTable(trials, p);

        assertFrequencies(trials, p, random -> table.draw(random));
    }

    private static void assertFrequencies(int trials, double p, ToIntFunction<SplittableRandom> draw) {
        BinomialDistribution exact = BinomialDistribution.of(trials, p);
        SplittableRandom random = new SplittableRandom(5);
        int[] seen = new int[trials + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[draw.applyAsInt(random)]++;
        }

        for (int k = 0; k <= trials; k++) {
            double expected = DRAWS * exact.probability(k);
            assertThat((double) seen[k]).as("%d of %d", k, trials).isCloseTo(expected, within(5 * Math.sqrt(expected) + 3));
        }
    }

    @ParameterizedTest(name = "{0} customers")
    @ValueSource(ints = { 100, 1_000, 7_000 })
    void everyDrawHasAsManyCustomersAsThereAreAndKindsComeByTheirShare(int many) {
        Resample resample = new Resample(customers(many));
        SplittableRandom random = new SplittableRandom(1);
        double[] sums = new double[CELLS];
        double[] squares = new double[CELLS];
        int[] drawn = new int[CELLS];
        int draws = 10_000;
        for (int i = 0; i < draws; i++) {
            resample.draw(random, drawn);
            // Cell 1 is the second answer of those who gave two.
            assertThat(drawn[0] + drawn[2] + drawn[3] + drawn[4]).isEqualTo(many);
            for (int cell = 0; cell < CELLS; cell++) {
                sums[cell] += drawn[cell];
                squares[cell] += (double) drawn[cell] * drawn[cell];
            }
        }

        double[] shares = { 0.7, 0.2, 0.28, 0.01, 0.01 };
        for (int cell = 0; cell < CELLS; cell++) {
            double expected = many * shares[cell];
            double variance = expected * (1 - shares[cell]);
            assertThat(sums[cell] / draws).isCloseTo(expected, within(5 * Math.sqrt(variance / draws)));
            assertThat(squares[cell] / draws - Math.pow(sums[cell] / draws, 2)).isCloseTo(variance, within(0.1 * variance));
        }
    }

    @ParameterizedTest(name = "{0} customers")
    @ValueSource(ints = { 100, 1_000 })
    void theOrderOfCustomersAndAnswersIsNoMatter(int many) {
        List<int[]> shuffled = new ArrayList<>(Arrays.asList(customers(many)));
        Collections.shuffle(shuffled, new Random(3));
        int[] one = new int[CELLS];
        int[] other = new int[CELLS];

        new Resample(shuffled.toArray(int[][]::new)).draw(new SplittableRandom(9), one);
        new Resample(customers(many)).draw(new SplittableRandom(9), other);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void answersAreToldApartByCustomer() {
        Answers answers = new Answers();
        answers.add(7, 3, false, true);
        answers.add(Integer.MAX_VALUE, 1, true, true);
        answers.add(7, 0, true, false);
        for (int customer = 100; customer < 200; customer++) {
            answers.add(customer, 1, false, false);
        }

        int[][] customers = answers.byCustomer((stratum, cell) -> 4 * stratum + cell).apart();

        assertThat(customers.length).isEqualTo(102);
        assertThat(customers[0]).containsExactly(1, 14);
        assertThat(customers[101]).containsExactly(4);
    }

    /** In a hundred: 50 gave one answer, 20 gave two, 28 gave another, and two gave one that nobody else gave. */
    private static int[][] customers(int many) {
        int[][] customers = new int[many][];
        for (int i = 0; i < many; i++) {
            int place = i % 100;
            customers[i] = place < 50 ? new int[] { 0 }
                    : place < 70 ? new int[] { 0, 1 } : place < 98 ? new int[] { 2 } : new int[] { place - 95 };
        }
        return customers;
    }
}
