package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangedTest {

    private static Ranged rate(long hits, long trials) {
        return Ranged.rate((double) hits / trials, trials);
    }

    /** Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10: Wilson's score without continuity correction. */
    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @CsvSource({ "56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062",
            "5, 56, 0, 29, -0.0381, 0.1926", "0, 10, 0, 20, -0.1611, 0.2775", "0, 10, 0, 10, -0.2775, 0.2775",
            "10, 10, 0, 20, 0.6791, 1.0000", "10, 10, 0, 10, 0.6075, 1.0000" })
    void theIntervalOfADifferenceIsNewcombes(long a, long m, long b, long n, double low, double high) {
        Ranged difference = rate(a, m).minus(rate(b, n));

        assertThat(difference.value()).isCloseTo((double) a / m - (double) b / n, within(1e-12));
        assertThat(difference.low()).isCloseTo(low, within(0.00005));
        assertThat(difference.high()).isCloseTo(high, within(0.00005));
    }

    /**
     * The interval of Σ c·p by its own formula, whose four distances are squared and added: here they come from the ends of
     * Wilson's intervals 160/200 0.73914–0.84955, 140/200 0.63321–0.75925, 720/1000 0.69137–0.74695, 700/1000
     * 0.67088–0.72759.
     */
    @Test
    void aDifferenceOfDifferencesHasTheIntervalOfTheLinearFunction() {
        Ranged difference = rate(160, 200).minus(rate(140, 200)).minus(rate(720, 1000).minus(rate(700, 1000)));

        double below = Math.sqrt(square(0.8 - 0.73914) + square(0.75925 - 0.7) + square(0.74695 - 0.72)
                + square(0.7 - 0.67088));
        double above = Math.sqrt(square(0.84955 - 0.8) + square(0.7 - 0.63321) + square(0.72 - 0.69137)
                + square(0.72759 - 0.7));
        assertThat(difference.value()).isCloseTo(0.08, within(1e-12));
        assertThat(difference.low()).isCloseTo(0.08 - below, within(0.00002));
        assertThat(difference.high()).isCloseTo(0.08 + above, within(0.00002));
        assertThat(difference.isAboveZero()).isFalse();
    }

    private static double square(double number) {
        return number * number;
    }

    @Test
    void aRateHasTheIntervalThatRatesHave() {
        assertThat(rate(280, 400).low()).isCloseTo(Rate.of(280, 400).low(), within(1e-12));
        assertThat(rate(280, 400).high()).isCloseTo(Rate.of(280, 400).high(), within(1e-12));
    }
}
