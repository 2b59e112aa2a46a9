package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a day's contacts are final: the whole day plus the window lies before what has been observed. */
public final class Finality {

    private Finality() {
    }

    /**
     * @param zone in which days begin; a day may have 23 or 25 hours, a window never does
     */
    public static LocalDate lastFinalDay(Instant observedThrough, Duration window, ZoneId zone) {
        return LocalDate.ofInstant(observedThrough.minus(window), zone).minusDays(1);
    }
}
