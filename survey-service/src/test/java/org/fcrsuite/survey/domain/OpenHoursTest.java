package org.fcrsuite.survey.domain;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private final OpenHours daytime = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of());

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
    void quietDaysAreQuietAsAWhole() {
        OpenHours weekdays = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of(SATURDAY, SUNDAY));

        // A Friday evening, a Saturday noon, a Sunday before dawn.
        for (String at : List.of("2026-03-06T21:00:00Z", "2026-03-07T12:00:00Z", "2026-03-08T03:00:00Z")) {
            assertThat(weekdays.next(Instant.parse(at), ZoneId.of("UTC"))).isEqualTo("2026-03-09T08:00:00Z");
        }
        assertThatThrownBy(() -> new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of(DayOfWeek.values())))
                .hasMessageContaining("One day");
    }

    @Test
    void whoMayBeInTwoZonesIsNotDisturbedInEither() {
        RecipientZones indonesia = RecipientZones.of("Asia/Jayapura Asia/Jakarta", ZoneId.of("UTC"));

        // 06:30 in Jakarta and 08:30 in Jayapura; 20:00 and 22:00 of the same day.
        assertThat(daytime.next(Instant.parse("2026-03-01T23:30:00Z"), indonesia)).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(daytime.next(Instant.parse("2026-03-02T13:00:00Z"), indonesia)).isEqualTo("2026-03-03T01:00:00Z");
    }

    @Test
    void zonesWithoutACommonHourAreReadAsTheFirst() {
        OpenHours narrow = new OpenHours(LocalTime.of(9, 0), LocalTime.of(10, 0), Set.of());
        RecipientZones apart = RecipientZones.of("Asia/Tokyo America/New_York", ZoneId.of("UTC"));

        assertThat(narrow.next(Instant.parse("2026-03-02T12:00:00Z"), apart)).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void hoursThatNeverOpenAreRefused() {
        assertThatThrownBy(() -> new OpenHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("21:00 to 08:00");
    }

    private Instant next(String at, String zone) {
        return daytime.next(Instant.parse(at), ZoneId.of(zone));
    }
}
