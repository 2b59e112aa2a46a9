package org.fcrsuite.kit.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LoginThrottle throttle = new LoginThrottle(clock);

    private void fail(int times, String name, String address) {
        IntStream.range(0, times).forEach(i -> throttle.attempt(name, address));
    }

    @Test
    void aFewMistakesAreFree() {
        fail(LoginThrottle.OF_NAME_FROM_ADDRESS - 1, "ann", "192.0.2.1");
        assertThat(throttle.attempt("ann", "192.0.2.1")).isZero();
    }

    @Test
    void moreHaveToWaitUntilAQuarterOfAnHourAfterTheFirst() {
        fail(LoginThrottle.OF_NAME_FROM_ADDRESS, "ann", "192.0.2.1");
        now = now.plusSeconds(60);
        assertThat(throttle.attempt("Ann", "192.0.2.1")).isEqualTo(Duration.ofMinutes(14));
        now = now.plus(Duration.ofMinutes(14));
        assertThat(throttle.attempt("ann", "192.0.2.1")).isZero();
    }

    @Test
    void aStrangerDoesNotLockTheManagerOut() {
        fail(LoginThrottle.OF_NAME_FROM_ADDRESS + 10, "ann", "192.0.2.1");
        assertThat(throttle.attempt("ann", "192.0.2.2")).isZero();
    }

    @Test
    void anAddressThatTriesManyNamesHasToWait() {
        IntStream.range(0, LoginThrottle.OF_ADDRESS).forEach(i -> throttle.attempt("user-" + i, "192.0.2.1"));
        assertThat(throttle.attempt("ann", "192.0.2.1")).isPositive();
    }

    @Test
    void aNameThatIsTriedFromManyAddressesHasToWait() {
        IntStream.range(0, LoginThrottle.OF_NAME).forEach(i -> throttle.attempt("ann", "192.0.2." + i));
        assertThat(throttle.attempt("ann", "198.51.100.1")).isPositive();
    }

    @Test
    void theRightPasswordForgetsTheMistakesBeforeIt() {
        fail(LoginThrottle.OF_NAME_FROM_ADDRESS - 1, "ann", "192.0.2.1");
        throttle.attempt("ann", "192.0.2.1");
        throttle.succeeded("ann", "192.0.2.1");
        fail(LoginThrottle.OF_NAME_FROM_ADDRESS - 1, "ann", "192.0.2.1");
        assertThat(throttle.attempt("ann", "192.0.2.1")).isZero();
    }
}
