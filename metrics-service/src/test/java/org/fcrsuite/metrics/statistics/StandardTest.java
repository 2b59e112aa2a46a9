package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StandardTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.0000005);

    /** A hard topic and an easy one, three in five contacts being about the hard one. */
    private static final Standard<String> MIX = Standard
            .of(List.of(Map.of("hard", new Part(0, 600), "easy", new Part(0, 400))));

    /**
     * By hand: 0.6·0.5 + 0.4·0.9 = 0.66; V = 0.36·0.25/100 + 0.16·0.09/50 = 0.001188; 0.66·0.34/V = 188.889 trials, of
     * which Wilson's interval is 0.589857–0.723765.
     */
    @Test
    void theRateIsWeightedByTheMixOfAll() {
        Ranged rate = MIX.rate(Map.of("hard", new Part(50, 100), "easy", new Part(45, 50))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.66, SIX_DECIMALS);
        assertThat(rate.low()).isCloseTo(0.589857, SIX_DECIMALS);
        assertThat(rate.high()).isCloseTo(0.723765, SIX_DECIMALS);
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
                .of(List.of(Map.of("a", new Part(0, 500), "b", new Part(0, 250), "c", new Part(0, 250))));

        Ranged rate = three.rate(Map.of("a", new Part(20, 40), "b", new Part(1, 5), "c", new Part(4, 5))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.5 * 0.5 + 0.5 * 0.5, SIX_DECIMALS);
    }

    @Test
    void allOrNothingInEveryStratumStillLeavesAnInterval() {
        Ranged rate = MIX.rate(Map.of("hard", new Part(0, 20), "easy", new Part(20, 20))).orElseThrow();

        assertThat(rate.value()).isCloseTo(0.4, SIX_DECIMALS);
        assertThat(rate.high() - rate.low()).isGreaterThan(0.2);
    }

    @Test
    void ofAGroupThatLacksMostOfTheMixNothingIsSaid() {
        assertThat(MIX.rate(Map.of("easy", new Part(45, 50)))).isEmpty();
        assertThat(MIX.rate(Map.of("hard", new Part(45, 50)))).isPresent();
        assertThat(MIX.rate(Map.of())).isEmpty();
        assertThat(Standard.of(List.<Map<String, Part>> of()).rate(Map.of("hard", new Part(45, 50)))).isEmpty();
    }
}
