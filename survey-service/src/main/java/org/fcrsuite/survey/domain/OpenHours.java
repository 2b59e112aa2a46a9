package org.fcrsuite.survey.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours of the recipient's day in which a message may arrive; the rest is quiet, and so are some days of the week as a
 * whole. A day that is not is a business day.
 */
public record OpenHours(LocalTime opens, LocalTime closes, Set<DayOfWeek> quietDays) {

    /** More often than this, zones so far apart that no hour is open in both would send each other on. */
    private static final int ROUNDS = 20;

    public OpenHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Open hours must begin before they end: " + opens + " to " + closes);
        }
        quietDays = Set.copyOf(quietDays);
        if (quietDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("One day of the week at least must not be quiet");
        }
    }

    /**
     * The first moment at or after the given one that is quiet in none of the zones. Where they have no such moment, the
     * first zone's.
     */
    public Instant next(Instant at, RecipientZones zones) {
        Instant open = at;
        for (int round = 0; round < ROUNDS; round++) {
            Instant later = open;
            for (ZoneId zone : zones.all()) {
                later = next(later, zone);
            }
            if (later.equals(open)) {
                return open;
            }
            open = later;
        }
        return next(at, zones.first());
    }

    /** The first moment at or after the given one that is not quiet in that zone. */
    Instant next(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate today = local.toLocalDate();
        if (isBusinessDay(today) && !time.isBefore(opens) && time.isBefore(closes)) {
            return at;
        }
        return firstBusinessDay(time.isBefore(opens) ? today : today.plusDays(1)).atTime(opens).atZone(zone).toInstant();
    }

    /** When the first business day after that of the given moment opens. */
    Instant openingOfNextBusinessDay(Instant at, ZoneId zone) {
        return nextBusinessDay(at, zone).atTime(opens).atZone(zone).toInstant();
    }

    /** When it closes. */
    Instant closeOfNextBusinessDay(Instant at, ZoneId zone) {
        return nextBusinessDay(at, zone).atTime(closes).atZone(zone).toInstant();
    }

    private LocalDate nextBusinessDay(Instant at, ZoneId zone) {
        return firstBusinessDay(at.atZone(zone).toLocalDate().plusDays(1));
    }

    private LocalDate firstBusinessDay(LocalDate from) {
        LocalDate day = from;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isBusinessDay(LocalDate day) {
        return !quietDays.contains(day.getDayOfWeek());
    }
}
