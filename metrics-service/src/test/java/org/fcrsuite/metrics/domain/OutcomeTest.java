package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anOutcomeComesBackFromItsNumber() {
        for (int seed = 0; seed < 500; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            new ChainMeasurer(facts.definition().chaining()).measure(facts.customer(8)).forEach(
                    measured -> {
                        assertThat(Outcome.of(measured.outcome().code())).isEqualTo(measured.outcome());
                        assertThat(Outcome.gapNext(measured.outcome().code())).isEqualTo(measured.outcome().gapNext());
                    });
        }
    }

    @Test
    void theNumbersOfStoredOutcomesNeverChange() {
        Outcome all = new Outcome(true, false, true, false, true, IssueKnown.NO_ISSUE, 90, 3, true, false, true,
                Disposition.UNRESOLVED, 20, 31, 1, true,
                new Survey(Asked.DELIVERED, true, Answer.NO, ContactsTaken.TWICE, true));

        assertThat(all.code()).isEqualTo(3_714_286_956_375_381L);
        assertThat(Outcome.of(all.code())).isEqualTo(all);
        assertThat(Outcome.gapNext(all.code())).isEqualTo(90);
    }
}
