package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Every topic stays as it was, from 45 % to 90 %; only do the easier ones come to prevail. */
    @ParameterizedTest
    @ValueSource(ints = { 40, 150, 200, 400, 2_000 })
    void aShiftOfTenTopicsIsFoundToBeAChangeNoMoreOftenThanChanceMay(int contacts) {
        SplittableRandom random = new SplittableRandom(contacts);
        int cases = 1_000;
        int found = 0;
        for (int i = 0; i < cases; i++) {
            found += new BeforeAfter<>(contacts(contacts, topic -> 10 - topic, random),
                    contacts(contacts, topic -> topic + 1, random)).difference()
                    .filter(difference -> difference.isAboveZero() || difference.isBelowZero()).isPresent() ? 1 : 0;
        }

        assertThat((double) found / cases).isLessThan(0.075);
    }

    /** @param weight of 55, how many are about a topic from 0 to 9 */
    private static Map<Integer, Part> contacts(int contacts, IntUnaryOperator weight, SplittableRandom random) {
        Map<Integer, Part> topics = new HashMap<>();
        for (int i = 0; i < contacts; i++) {
            int topic = 0;
            for (int rest = random.nextInt(55); rest >= weight.applyAsInt(topic); topic++) {
                rest -= weight.applyAsInt(topic);
            }
            topics.merge(topic, new Part(Binomial.draw(1, 0.45 + 0.05 * topic, random), 1), Part::plus);
        }
        return topics;
    }

    /** By hand: what both have is hard, 50 of 100 and 60 of 100; what came instead of the easy ones is not compared. */
    @Test
    void onlyTopicsOfBothTimesAreCompared() {
        BeforeAfter<String> moved = new BeforeAfter<>(Map.of("hard", new Part(50, 100), "easy", new Part(45, 50)),
                Map.of("hard", new Part(60, 100), "new", new Part(5, 50)));

        assertThat(moved.rateBefore().orElseThrow().value()).isCloseTo(0.5, FOUR_DECIMALS);
        assertThat(moved.rateAfter().orElseThrow().value()).isCloseTo(0.6, FOUR_DECIMALS);
        assertThat(moved.difference().orElseThrow().value()).isCloseTo(0.1, FOUR_DECIMALS);
    }

    @Test
    void withHardlyAnyTopicInCommonNothingIsSaid() {
        assertThat(new BeforeAfter<>(Map.of("hard", new Part(20, 40), "easy", new Part(90, 100)),
                Map.of("hard", new Part(20, 40), "new", new Part(10, 100))).difference()).isEmpty();
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
