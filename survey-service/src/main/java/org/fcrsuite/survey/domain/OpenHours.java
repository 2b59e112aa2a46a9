package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours of the recipient's day in which a message may arrive; the rest is quiet. */
public record OpenHours(LocalTime opens, LocalTime closes) {

    public OpenHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Open hours must begin before they end: " + opens + " to " + closes);
        }
    }

    /** The first moment at or after the given one that is not quiet in that zone. */
    public Instant next(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(opens) && time.isBefore(closes)) {
            return at;
        }
        LocalDate day = time.isBefore(opens) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(opens).atZone(zone).toInstant();
    }
}
