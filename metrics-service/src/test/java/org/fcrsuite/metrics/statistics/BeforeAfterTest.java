package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final Offset<Double> FOUR_DECIMALS = within(0.00005);

    private static Map<String, Part> topic(long resolved, long determined) {
        return Map.of("billing", new Part(resolved, determined));
    }

    /** Newcombe 1998, table II, method 10: 56/70 and 48/80, 0.0524–0.3339. */
    @Test
    void withOneTopicTheDifferenceIsNewcombes() {
        Ranged difference = new BeforeAfter<>(topic(48, 80), topic(56, 70)).difference().orElseThrow();

        assertThat(difference.value()).isCloseTo(0.2, FOUR_DECIMALS);
        assertThat(difference.low()).isCloseTo(0.0524, FOUR_DECIMALS);
        assertThat(difference.high()).isCloseTo(0.3339, FOUR_DECIMALS);
    }

    /** Each topic stays as it was: 50 % of the hard one, 90 % of the easy one. Only there are more easy ones afterwards. */
    @Test
    void otherQuestionsAreNoChange() {
        BeforeAfter<String> mix = new BeforeAfter<>(Map.of("hard", new Part(150, 300), "easy", new Part(90, 100)),
                Map.of("hard", new Part(50, 100), "easy", new Part(270, 300)));

        Ranged difference = mix.difference().orElseThrow();

        assertThat(difference.value()).isCloseTo(0, within(1e-12));
        assertThat(difference.low()).isNegative();
        assertThat(difference.high()).isPositive();
    }

    /** By hand: (0.80 − 0.70) − (0.72 − 0.70) = 0.08, and its interval by the four distances, −0.01375–0.17218. */
    @Test
    void whatOthersSawAsWellIsTakenOff() {
        Ranged effect = new BeforeAfter<>(topic(140, 200), topic(160, 200))
                .differenceBeside(new BeforeAfter<>(topic(700, 1000), topic(720, 1000))).orElseThrow();

        assertThat(effect.value()).isCloseTo(0.08, FOUR_DECIMALS);
        assertThat(effect.low()).isCloseTo(-0.01375, FOUR_DECIMALS);
        assertThat(effect.high()).isCloseTo(0.17218, FOUR_DECIMALS);
    }

    @Test
    void ofFewerThanThirtyNothingIsSaid() {
        assertThat(new BeforeAfter<>(topic(20, 29), topic(40, 50)).difference()).isEmpty();
        assertThat(new BeforeAfter<>(topic(40, 50), topic(20, 29)).difference()).isEmpty();
        assertThat(new BeforeAfter<>(topic(40, 50), topic(20, 30)).difference()).isPresent();
        assertThat(new BeforeAfter<>(topic(40, 50), topic(20, 30))
                .differenceBeside(new BeforeAfter<>(topic(2, 5), topic(2, 5)))).isEmpty();
    }
}
