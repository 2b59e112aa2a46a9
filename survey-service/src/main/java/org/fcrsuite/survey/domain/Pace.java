package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.time.Instant;

/** So many messages a second that a provider takes, all replicas together; what was not used within a second is lost. */
public record Pace(double perSecond) {

    private static final double SECOND = 1e9;

    public Pace {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A pace is above zero, not " + perSecond);
        }
    }

    /** What may be sent, as of a moment. Time that seems to run backwards adds nothing. */
    public record Level(double tokens, Instant at) {

        public int whole() {
            return (int) tokens;
        }

        public Level less(int sent) {
            return new Level(tokens - sent, at);
        }
    }

    public Level at(Instant now, Level before) {
        if (!now.isAfter(before.at())) {
            // Set back by more than the wait for a message: the old moment must not hold everything up.
            return now.plus(untilNext()).isBefore(before.at()) ? new Level(before.tokens(), now) : before;
        }
        double gained = Duration.between(before.at(), now).toNanos() / SECOND * perSecond;
        return new Level(Math.min(Math.max(1, perSecond), before.tokens() + gained), now);
    }

    /** The wait for one message more, at the longest. */
    public Duration untilNext() {
        return Duration.ofNanos((long) (SECOND / perSecond));
    }
}
