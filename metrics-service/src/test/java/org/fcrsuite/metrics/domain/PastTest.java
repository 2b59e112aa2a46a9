package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PastTest {

    private static final Survey SENT = new Survey(Asked.SENT, false, null, null, false);
    private static final Survey ANSWERED = new Survey(Asked.DELIVERED, true, Answer.YES, ContactsTaken.ONCE, false);
    private static final Outcome NOW = Outcome.of(0).asKnown(false, ANSWERED);
    private static final Past PAST = new Past(3,
            List.of(new Past.Earlier(2, Survey.NONE), new Past.Earlier(5, SENT)));

    @Test
    void beforeItsReportingDayAContactIsOpenAndBeforeItBeganThereIsNone() {
        assertThat(PAST.outcome(NOW, -4)).isEmpty();
        assertThat(PAST.outcome(NOW, -3)).contains(NOW.asKnown(true, Survey.NONE));
        assertThat(PAST.outcome(NOW, 0)).contains(NOW.asKnown(false, Survey.NONE));
    }

    @Test
    void whatBecameOfItsSurveyIsKnownFromTheDayOnWhichItHappened() {
        assertThat(PAST.outcome(NOW, 1)).contains(NOW.asKnown(false, Survey.NONE));
        assertThat(PAST.outcome(NOW, 2)).contains(NOW.asKnown(false, SENT));
        assertThat(PAST.outcome(NOW, 4)).contains(NOW.asKnown(false, SENT));
        assertThat(PAST.outcome(NOW, 5)).contains(NOW);
    }

    @Test
    void whateverALookBackCanSayIsAmongItsOutcomes() {
        List<Outcome> outcomes = PAST.outcomes(NOW);
        for (int day = -3; day < 5; day++) {
            assertThat(outcomes).contains(PAST.outcome(NOW, day).orElseThrow());
        }
    }

    @Test
    void itIsStoredInAFewNumbersAndInNoneForMost() {
        assertThat(Past.NOTHING.code()).isEmpty();
        assertThat(Past.of(List.of())).isEqualTo(Past.NOTHING);
        assertThat(Past.of(PAST.code())).isEqualTo(PAST);
        assertThat(Past.of(new Past(0, List.of(new Past.Earlier(1, SENT))).code()).surveys()).hasSize(1);
    }
}
