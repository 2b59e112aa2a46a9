package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SendOutcome LATER = new SendOutcome.TryAgain("451 later");
    private static final SendOutcome IN_DOUBT = new SendOutcome.Unknown("connection lost");
    private static final SendOutcome SENT = new SendOutcome.Delivered();
    private static final SendOutcome NO_SUCH_USER = new SendOutcome.Refused("550 no such user");

    private final CircuitBreaker breaker = new CircuitBreaker(3, new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(30)));

    @Test
    void refusalsInARowOpenItAndOthersDoNot() {
        fail(LATER, 2, NOON);
        breaker.record(SENT, NOON, 1);
        fail(LATER, 2, NOON);
        breaker.record(NO_SUCH_USER, NOON, 1);
        fail(LATER, 2, NOON);
        assertThat(breaker.permits(10, NOON)).isEqualTo(10);

        breaker.record(LATER, NOON, 1);

        assertThat(breaker.permits(10, NOON)).isZero();
    }

    @Test
    void oneMessageInDoubtOpensIt() {
        breaker.record(IN_DOUBT, NOON, 1);

        assertThat(breaker.permits(10, NOON)).isZero();
    }

    @Test
    void afterThePauseOneMessageIsLetThroughAndItsFateDecides() {
        fail(LATER, 3, NOON);
        assertThat(breaker.permits(10, NOON.plusSeconds(9))).isZero();
        assertThat(breaker.permits(10, NOON.plusSeconds(10))).isEqualTo(1);

        breaker.record(LATER, NOON.plusSeconds(10), 1);
        assertThat(breaker.permits(10, NOON.plusSeconds(29))).as("the pause doubles").isZero();
        assertThat(breaker.permits(10, NOON.plusSeconds(30))).isEqualTo(1);

        breaker.record(SENT, NOON.plusSeconds(30), 1);
        assertThat(breaker.permits(10, NOON.plusSeconds(30))).isEqualTo(10);
    }

    @Test
    void refusalsOfWhatWasUnderWayWhenItOpenedDoNotLengthenThePause() {
        fail(LATER, 20, NOON);

        assertThat(breaker.permits(10, NOON.plusSeconds(10))).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackDoesNotShutItForLong() {
        fail(LATER, 3, NOON);

        assertThat(breaker.permits(10, NOON.minus(Duration.ofHours(1)))).isEqualTo(1);
    }

    private void fail(SendOutcome outcome, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            breaker.record(outcome, at, 1);
        }
    }
}
