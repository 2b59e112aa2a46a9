package org.fcrsuite.survey.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock of the service under test: it runs, and it can be moved. It starts at noon, when no hour is quiet. */
public class MovableClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    static class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new MovableClock();
        }
    }

    public static Instant noon() {
        ahead = Duration.between(Instant.now(Clock.systemUTC()), Instant.parse("2026-03-02T12:00:00Z"));
        return time();
    }

    public static void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    public static Instant time() {
        return Instant.now(Clock.systemUTC()).plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return time();
    }
}
