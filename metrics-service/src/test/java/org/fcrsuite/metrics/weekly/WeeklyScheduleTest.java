package org.fcrsuite.metrics.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class WeeklyScheduleTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final WeeklySchedule MONDAYS = new WeeklySchedule(DayOfWeek.MONDAY, LocalTime.of(7, 0), AMSTERDAM);

    @Test
    void aReportIsDueAtItsHourAndNotBefore() {
        assertThat(MONDAYS.last(Instant.parse("2026-11-23T05:59:59Z")).toLocalDate()).isEqualTo("2026-11-16");
        assertThat(MONDAYS.last(Instant.parse("2026-11-23T06:00:00Z")).toLocalDate()).isEqualTo("2026-11-23");
        assertThat(MONDAYS.next(Instant.parse("2026-11-23T06:00:00Z")).toLocalDate()).isEqualTo("2026-11-30");
    }

    @Test
    void itIsAboutTheLastWholeWeekWhateverDayItIsDueOn() {
        assertThat(MONDAYS.week(MONDAYS.last(Instant.parse("2026-11-23T06:00:00Z")))).isEqualTo("2026-11-16");
        WeeklySchedule sundays = new WeeklySchedule(DayOfWeek.SUNDAY, LocalTime.NOON, AMSTERDAM);
        assertThat(sundays.week(sundays.last(Instant.parse("2026-11-23T06:00:00Z")))).isEqualTo("2026-11-09");
    }

    @Test
    void itsHourStaysTheSameWhenTheClocksChange() {
        assertThat(MONDAYS.last(Instant.parse("2026-03-31T00:00:00Z")).toInstant()).isEqualTo("2026-03-30T05:00:00Z");
        assertThat(MONDAYS.last(Instant.parse("2026-03-24T00:00:00Z")).toInstant()).isEqualTo("2026-03-23T06:00:00Z");
        assertThat(MONDAYS.next(Instant.parse("2026-10-20T00:00:00Z")).toInstant()).isEqualTo("2026-10-26T06:00:00Z");
    }

    @Test
    void anHourThatTheClocksLeaveOutIsNotMissed() {
        WeeklySchedule night = new WeeklySchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30), AMSTERDAM);
        assertThat(night.last(Instant.parse("2026-03-29T01:30:00Z")).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(night.last(Instant.parse("2026-04-04T23:00:00Z")).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 29));
    }
}
