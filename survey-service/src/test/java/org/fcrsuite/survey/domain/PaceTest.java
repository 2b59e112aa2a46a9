package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.fcrsuite.survey.domain.Pace.Level;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Pace tenASecond = new Pace(10);

    @Test
    void soManyASecondAndNoMoreAfterAPause() {
        Level empty = new Level(0, NOON);

        assertThat(tenASecond.at(NOON.plusMillis(99), empty).whole()).isZero();
        assertThat(tenASecond.at(NOON.plusMillis(100), empty).whole()).isEqualTo(1);
        assertThat(tenASecond.at(NOON.plusMillis(550), empty).whole()).isEqualTo(5);
        assertThat(tenASecond.at(NOON.plus(Duration.ofHours(1)), empty).whole()).isEqualTo(10);
    }

    @Test
    void howeverOftenItIsAskedTheLimitIsKeptInTheLongRun() {
        Level level = new Level(1, NOON);
        int sent = 0;
        for (int millis = 0; millis < 60_000; millis += 7) {
            level = tenASecond.at(NOON.plusMillis(millis), level);
            sent += level.whole();
            level = level.less(level.whole());
        }
        assertThat(sent).isBetween(590, 601);
    }

    @Test
    void lessThanOneASecondIsAPaceToo() {
        Pace oneAMinute = new Pace(1 / 60.0);
        Level sent = new Level(1, NOON).less(1);

        assertThat(oneAMinute.at(NOON.plusSeconds(59), sent).whole()).isZero();
        assertThat(oneAMinute.at(NOON.plusSeconds(61), sent).whole()).isEqualTo(1);
        assertThat(oneAMinute.untilNext()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aClockThatIsSetBackGivesNothingAwayAndHoldsNothingUp() {
        Level ahead = new Level(0, NOON.plus(Duration.ofHours(1)));

        Level now = tenASecond.at(NOON, ahead);

        assertThat(now.whole()).isZero();
        assertThat(tenASecond.at(NOON.plusMillis(200), now).whole()).isEqualTo(2);
    }

    @Test
    void noPaceAtAllIsNoPace() {
        assertThatThrownBy(() -> new Pace(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
