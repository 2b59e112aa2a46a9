package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private final OpenHours daytime = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0));

    @Test
    void openTimesStandAsTheyAre() {
        assertThat(next("2026-03-02T08:00:00Z", "UTC")).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(next("2026-03-02T20:59:59Z", "UTC")).isEqualTo("2026-03-02T20:59:59Z");
    }

    @Test
    void quietTimesMoveToTheNextMorning() {
        assertThat(next("2026-03-02T07:59:59Z", "UTC")).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(next("2026-03-02T21:00:00Z", "UTC")).isEqualTo("2026-03-03T08:00:00Z");
    }

    @Test
    void theNightOfTheClockChangeIsAnHourShorterOrLonger() {
        assertThat(next("2026-03-28T21:00:00Z", "Europe/Amsterdam")).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(next("2026-10-24T20:00:00Z", "Europe/Amsterdam")).isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    void noMomentOfTheYearInAnyZoneIsMovedIntoAQuietHour() {
        for (String name : ZoneRulesProvider.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            Instant at = Instant.parse("2026-01-01T00:30:00Z");
            for (int step = 0; step < 120; step++, at = at.plus(Duration.ofHours(73))) {
                LocalTime time = daytime.next(at, zone).atZone(zone).toLocalTime();
                assertThat(time).as(name).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59));
            }
        }
    }

    @Test
    void hoursThatNeverOpenAreRefused() {
        assertThatThrownBy(() -> new OpenHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("21:00 to 08:00");
    }

    private Instant next(String at, String zone) {
        return daytime.next(Instant.parse(at), ZoneId.of(zone));
    }
}
