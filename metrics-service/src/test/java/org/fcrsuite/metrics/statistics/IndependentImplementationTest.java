package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statistics beside what others' programs print for the same numbers. The constants are the output of SciPy 1.17.1,
 * statsmodels 0.15.0 and NumPy; where a constant has been published as well, its source is named.
 */
class IndependentImplementationTest {

    private static final Offset<Double> NINE_DECIMALS = within(1e-9);

    /**
     * {@code scipy.stats.binomtest(hits, trials).proportion_ci(method='wilson')}. 2 of 100 is also the example of
     * {@code binom.confint} in R's package binom.
     */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({ "280, 400, 0.653362754, 0.742832328", "1, 1, 0.206549314, 1", "3, 7, 0.158219855, 0.749541635",
            "50, 100, 0.403831530, 0.596168470", "2, 100, 0.005501968, 0.070011791", "29, 30, 0.833296090, 0.994091410",
            "999, 1000, 0.994357441, 0.999823454", "123456, 150000, 0.821100431, 0.824963024", "0, 5, 0, 0.434482465" })
    void wilsonsInterval(long hits, long trials, double low, double high) {
        assertThat(Rate.of(hits, trials).low()).isCloseTo(low, NINE_DECIMALS);
        assertThat(Rate.of(hits, trials).high()).isCloseTo(high, NINE_DECIMALS);
    }

    /**
     * {@code mcnemar(table, exact=True)}, {@code mcnemar(table, exact=False, correction=False)} and {@code cohens_kappa}
     * of statsmodels; the p-value is also {@code scipy.stats.binomtest(min(b, c), b + c, 0.5)}. Published: p of the fourth
     * table, 0.070, by Fagerland, Lydersen and Laake 2013 (BMC Medical Research Methodology 13:91); p of the fifth,
     * 0.06543, by Fay in the vignette of R's exact2x2.
     */
    @ParameterizedTest(name = "{0} {1} / {2} {3}")
    @CsvSource({ "230, 50, 20, 100, 0.000440285007, 12.857142857, 0.611111111",
            "794, 150, 86, 570, 3.71593614e-05, 17.355932203, 0.699592668",
            "101, 121, 59, 33, 4.43444926e-06, 21.355555556, -0.155639159",
            "1, 1, 7, 12, 0.0703125, 4.5, 0.056179775", "21, 9, 2, 12, 0.0654296875, 4.454545455, 0.491596639",
            "700, 3, 0, 5, 0.25, 3, 0.767207365", "5, 0, 9, 1, 0.00390625, 9, 0.068965517",
            "4000, 900, 850, 1500, 0.24146023, 1.428571429, 0.452121343", "12, 30, 30, 8, 1, 0, -0.503759398" })
    void mcNemarAndKappa(long a, long b, long c, long d, double p, double chiSquared, double kappa) {
        FourWay table = new FourWay(a, b, c, d);

        assertThat(table.mcnemarP()).isCloseTo(p, within(p * 1e-8));
        assertThat(table.mcnemarChiSquared()).isCloseTo(chiSquared, NINE_DECIMALS);
        assertThat(table.kappa()).isCloseTo(kappa, NINE_DECIMALS);
    }

    /** {@code fmsb::Kappa.test(matrix(c(10, 1, 1, 10), nrow = 2))} of R prints 0.8181818. */
    @Test
    void kappaAsRPrintsIt() {
        assertThat(new FourWay(10, 1, 1, 10).kappa()).isCloseTo(0.8181818, within(5e-8));
    }

    /**
     * The percentiles of 2,000,000 multinomial draws by NumPy of the golden answers, and of 400,000 draws of 40 customers
     * who gave ten of them each. A thousand draws of ours lie near: an end's standard error is some 4 % of the width.
     */
    @Test
    void theBootstrapsInterval() {
        assertInterval(1, 0.61319, 0.68818);
        assertInterval(10, 0.52849, 0.76733);
    }

    private static void assertInterval(int answersEach, double low, double high) {
        FourWay golden = new FourWay(230, 50, 20, 100);

        Estimate estimate = CustomerConfirmed.estimate(Map.of(0, new Stratum(7_400, 2_600, golden)),
                SomeAnswers.of(0, golden, answersEach));

        assertThat(estimate.low()).isCloseTo(low, within(0.12 * (high - low)));
        assertThat(estimate.high()).isCloseTo(high, within(0.12 * (high - low)));
    }
}
