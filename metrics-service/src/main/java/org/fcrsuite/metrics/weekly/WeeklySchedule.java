package org.fcrsuite.metrics.weekly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When reports are due, as clocks in the zone show it. */
record WeeklySchedule(DayOfWeek day, LocalTime at, ZoneId zone) {

    /** The last time that one was due. */
    ZonedDateTime last(Instant now) {
        ZonedDateTime thisWeek = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(day)).atTime(at)
                .atZone(zone);
        return thisWeek.toInstant().isAfter(now) ? at(thisWeek.toLocalDate().minusWeeks(1)) : thisWeek;
    }

    ZonedDateTime next(Instant now) {
        return at(last(now).toLocalDate().plusWeeks(1));
    }

    /** The Monday of the last whole week before a report is due: that is what it is about. */
    LocalDate week(ZonedDateTime due) {
        return due.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }

    private ZonedDateTime at(LocalDate date) {
        return date.atTime(at).atZone(zone);
    }
}
