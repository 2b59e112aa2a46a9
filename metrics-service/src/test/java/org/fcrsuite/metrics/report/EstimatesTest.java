package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.fcrsuite.metrics.statistics.Answers;
import org.fcrsuite.metrics.statistics.CustomerConfirmed;
import org.fcrsuite.metrics.statistics.Estimate;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.statistics.Stratum;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final int GROUPS = 300;
    private static final int TOPICS = 3;

    private final Estimates estimates = new Estimates();

    /** Some agent's contacts, and what customers answered about them. */
    private static final class Group {
        private final Map<Integer, Stratum> strata = new HashMap<>();
        private final Answers answers = new Answers();

        /** @param fewer customers than answers make some of them answer twice */
        Group(int seed, int answered, int fewer, int silent) {
            Random random = new Random(seed);
            for (int i = 0; i < answered; i++) {
                int topic = random.nextInt(TOPICS);
                boolean internal = random.nextInt(10) < 6;
                boolean external = random.nextInt(10) < 6;
                answers.add(i % (answered - fewer), topic, internal, external);
                add(topic, internal, FourWay.NONE.plus(internal, external, 1));
            }
            for (int i = 0; i < silent; i++) {
                add(0, true, FourWay.NONE);
            }
        }

        private void add(int topic, boolean internal, FourWay matched) {
            strata.merge(topic, new Stratum(internal ? 1 : 0, internal ? 0 : 1, matched), Stratum::plus);
        }

        Estimate drawn() {
            return CustomerConfirmed.estimate(strata, answers);
        }
    }

    @Test
    void whatIsRememberedIsWhatWouldBeDrawn() {
        for (int round = 0; round < 2; round++) {
            for (int seed = 0; seed < GROUPS; seed++) {
                Group group = new Group(seed % 100, 20 + seed % 140, seed % 5, seed % 3);
                assertThat(estimates.of(group.strata, group.answers)).as("group %d", seed).isEqualTo(group.drawn());
            }
        }
    }

    @Test
    void theSameAnswersAreNotDrawnAgain() {
        Estimate first = of(new Group(1, 60, 0, 5));

        assertThat(of(new Group(1, 60, 0, 5))).isSameAs(first);
        assertThat(of(new Group(2, 60, 0, 5))).isNotSameAs(first);
    }

    @Test
    void whoAnsweredAndWhoDidNotIsPartOfIt() {
        Estimate first = of(new Group(1, 60, 0, 5));

        assertThat(of(new Group(1, 60, 20, 5)).low()).as("fewer customers").isNotEqualTo(first.low());
        assertThat(of(new Group(1, 60, 0, 50)).rate()).as("more silent contacts").isNotEqualTo(first.rate());
    }

    @Test
    void onlySoMuchIsRememberedHoweverLargeGroupsAre() {
        Group kept = new Group(0, 60, 0, 5);
        Estimate first = of(kept);
        for (int seed = 1; seed < 60; seed++) {
            of(new Group(seed, 40_000, 0, 0));
            assertThat(of(kept)).as("what was asked for last").isSameAs(first);
        }

        assertThat(estimates.numbers()).isBetween(Estimates.MOST_NUMBERS / 2, Estimates.MOST_NUMBERS);
        assertThat(of(new Group(1, 40_000, 0, 0))).isEqualTo(new Group(1, 40_000, 0, 0).drawn());
    }

    private Estimate of(Group group) {
        return estimates.of(group.strata, group.answers);
    }
}
