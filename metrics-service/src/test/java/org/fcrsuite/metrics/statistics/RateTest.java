package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Offset<Double> FIVE_DECIMALS = within(0.000005);

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
            "280, 400, 0.65336, 0.74283",
            "7, 10, 0.39678, 0.89221",
            "10, 10, 0.72247, 1",
            "0, 12, 0, 0.24249",
            // Newcombe 1998, table I, method 3: Wilson without continuity correction.
            "81, 263, 0.2553, 0.3662",
            "15, 148, 0.0624, 0.1605",
            "0, 20, 0, 0.1611",
            "1, 29, 0.0061, 0.1718",
    })
    void theIntervalIsWilsons(long hits, long trials, double low, double high) {
        Offset<Double> published = trials == 263 || trials == 148 || trials == 20 || trials == 29 ? within(0.00005)
                : FIVE_DECIMALS;

        Rate rate = Rate.of(hits, trials);

        assertThat(rate.low()).isCloseTo(low, published);
        assertThat(rate.high()).isCloseTo(high, published);
        assertThat(rate.rate()).isEqualTo((double) hits / trials);
    }

    @Test
    void nothingOfNothingHasNoRate() {
        assertThat(Rate.of(0, 0)).isEqualTo(new Rate(0, 0, null, null, null));
    }
}
