package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StandardTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.0000005);

    /** A hard topic and an easy one, three in five contacts being about the hard one. */
    private static final Standard<String> MIX = Standard
            .of(List.of(Map.of("hard", new Part(0, 600), "easy", new Part(0, 400))));

    private static final Standard<String> EVEN = Standard
            .of(List.of(Map.of("few", new Part(0, 500), "many", new Part(0, 500))));

    /**
     * By hand: 0.6·0.5 + 0.4·0.9 = 0.66. Wilson's intervals are 0.403832–0.596168 and 0.786398–0.956519, so that the ends
     * are 0.66 − √((0.6·0.096168)² + (0.4·0.113602)²) and 0.66 + √((0.6·0.096168)² + (0.4·0.056519)²).
     */
    @Test
    void theRateIsWeightedByTheMixOfAll() {
        Ranged rate = MIX.rate(Map.of("hard", new Part(50, 100), "easy", new Part(45, 50))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.66, SIX_DECIMALS);
        assertThat(rate.low()).isCloseTo(0.586554, SIX_DECIMALS);
        assertThat(rate.high()).isCloseTo(0.721973, SIX_DECIMALS);
    }

    @Test
    void whoOnlyGetsHardContactsIsNotBlamedForThem() {
        Map<String, Part> hardWorkers = Map.of("hard", new Part(250, 500), "easy", new Part(90, 100));
        Map<String, Part> others = Map.of("hard", new Part(50, 100), "easy", new Part(450, 500));
        Standard<String> together = Standard.of(List.of(hardWorkers, others));

        assertThat(together.rate(hardWorkers).orElseThrow().value())
                .isCloseTo(together.rate(others).orElseThrow().value(), SIX_DECIMALS).isCloseTo(0.7, SIX_DECIMALS);
    }

    @Test
    void withOneStratumTheIntervalIsWilsons() {
        Map<String, Part> only = Map.of("billing", new Part(280, 400));

        Ranged rate = Standard.of(List.of(only)).rate(only).orElseThrow();

        assertThat(rate.low()).isCloseTo(Rate.of(280, 400).low(), SIX_DECIMALS);
        assertThat(rate.high()).isCloseTo(Rate.of(280, 400).high(), SIX_DECIMALS);
    }

    @Test
    void strataOfWhichTheGroupHasLittleAreReadTogether() {
        Standard<String> three = Standard
                .of(List.of(Map.of("a", new Part(0, 600), "b", new Part(0, 200), "c", new Part(0, 200))));

        Ranged rate = three.rate(Map.of("a", new Part(20, 40), "b", new Part(4, 5), "c", new Part(5, 5))).orElseThrow();

        assertThat(rate.value()).isCloseTo((0.6 * 0.5 + 0.2 * 0.9) / 0.8, SIX_DECIMALS);
    }

    @Test
    void strataOfWhichTheGroupHasNothingWeighNothing() {
        Standard<String> many = Standard.of(List.of(Map.of("foreign", new Part(0, 950), "a", new Part(0, 13), "b",
                new Part(0, 13), "c", new Part(0, 12), "d", new Part(0, 12))));

        assertThat(many.rate(Map.of("a", new Part(7, 9), "b", new Part(7, 9), "c", new Part(7, 9), "d", new Part(7, 9))))
                .isEmpty();
    }

    @Test
    void strataThatAreOnlyReadTogetherDoNotMakeAGroupComparable() {
        Standard<String> four = Standard.of(List.of(
                Map.of("a", new Part(0, 25), "b", new Part(0, 25), "c", new Part(0, 25), "d", new Part(0, 25))));

        assertThat(four.rate(Map.of("a", new Part(7, 9), "b", new Part(7, 9), "c", new Part(7, 9), "d", new Part(7, 9))))
                .isEmpty();
    }

    @Test
    void allOrNothingInEveryStratumStillLeavesAnInterval() {
        Ranged rate = MIX.rate(Map.of("hard", new Part(0, 20), "easy", new Part(20, 20))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.4, SIX_DECIMALS);
        assertThat(rate.high() - rate.low()).isCloseTo(0.161125, SIX_DECIMALS);
    }

    /** By hand: 10 of 10 reaches down to 0.722467 and 500 of 1,000 to 0.469068: 0.75 − √(0.138766² + 0.015466²). */
    @Test
    void tenOfTenAreNotCertain() {
        Ranged rate = EVEN.rate(Map.of("few", new Part(10, 10), "many", new Part(500, 1000))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.75, SIX_DECIMALS);
        assertThat(rate.low()).isCloseTo(0.610374, SIX_DECIMALS);
        assertThat(rate.high()).isCloseTo(0.765465, SIX_DECIMALS);
    }

    @Test
    void theIntervalHoldsTheTruthInNineteenOfTwentyCasesThoughAStratumIsSmall() {
        SplittableRandom random = new SplittableRandom(20261122);
        int cases = 4_000;
        int held = 0;
        for (int i = 0; i < cases; i++) {
            Ranged rate = EVEN.rate(Map.of("few", new Part(Binomial.draw(12, 0.9, random), 12), "many",
                    new Part(Binomial.draw(400, 0.6, random), 400))).orElseThrow();
            held += rate.low() <= 0.75 && rate.high() >= 0.75 ? 1 : 0;
        }

        assertThat((double) held / cases).isBetween(0.935, 0.985);
    }

    /** Nine in ten of what is easy beside half of what is hard: neither says how the one would do with the other's. */
    @Test
    void groupsAreNotComparedOverTopicsThatOnlyOneOfThemHas() {
        Map<String, Part> easyOnly = Map.of("easy", new Part(450, 500));
        Map<String, Part> hardOnly = Map.of("hard", new Part(250, 500));
        Standard<String> both = Standard.of(List.of(easyOnly, hardOnly));

        assertThat(both.rate(easyOnly)).isEmpty();
        assertThat(both.rate(hardOnly)).isEmpty();
        assertThat(both.covered(easyOnly)).isCloseTo(0.5, SIX_DECIMALS);
    }

    @Test
    void howMuchOfTheMixARateSpeaksForIsTold() {
        Standard<String> five = Standard.of(List.of(Map.of("a", new Part(0, 800), "b", new Part(0, 200))));

        assertThat(five.covered(Map.of("a", new Part(50, 100)))).isCloseTo(0.8, SIX_DECIMALS);
        assertThat(five.rate(Map.of("a", new Part(50, 100)))).isPresent();
        assertThat(five.covered(Map.of("a", new Part(50, 100), "b", new Part(5, 10)))).isEqualTo(1);
        assertThat(five.covered(Map.of())).isZero();
    }

    @Test
    void ofAGroupThatLacksMuchOfTheMixNothingIsSaid() {
        assertThat(MIX.rate(Map.of("easy", new Part(45, 50)))).isEmpty();
        assertThat(MIX.rate(Map.of("hard", new Part(45, 50)))).isEmpty();
        assertThat(MIX.rate(Map.of())).isEmpty();
        assertThat(Standard.of(List.<Map<String, Part>> of()).rate(Map.of("hard", new Part(45, 50)))).isEmpty();
    }
}
