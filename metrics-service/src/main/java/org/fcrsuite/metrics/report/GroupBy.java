package org.fcrsuite.metrics.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

import org.fcrsuite.metrics.chain.Dimension;

/** What a report is grouped by. The API writes the names in small letters. */
public enum GroupBy {
    NONE(null, "0"),
    DAY(null, "day - DATE '1970-01-01'"),
    WEEK(null, "date_trunc('week', day)::date - DATE '1970-01-01'"),
    MONTH(null, "date_trunc('month', day)::date - DATE '1970-01-01'"),
    CHANNEL(Dimension.CHANNEL, null),
    TOPIC(Dimension.TOPIC, null),
    TEAM(Dimension.TEAM, null),
    QUEUE(Dimension.QUEUE, null),
    AGENT(Dimension.AGENT, null);

    private final Dimension dimension;
    private final String timeKey;

    GroupBy(Dimension dimension, String timeKey) {
        this.dimension = dimension;
        this.timeKey = timeKey;
    }

    /** The segment that it groups by, where it is not a time. */
    Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    /** SQL for the number of a group in time: that of its first day, counted from 1970. */
    Optional<String> timeKey() {
        return Optional.ofNullable(timeKey);
    }

    /** The name of a group in time; weeks are ISO 8601's. */
    String timeName(int key) {
        LocalDate first = LocalDate.ofEpochDay(key);
        return switch (this) {
            case NONE -> "all";
            case DAY -> first.toString();
            case WEEK ->
                "%d-W%02d".formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> first.toString().substring(0, "2026-03".length());
            case CHANNEL, TOPIC, TEAM, QUEUE, AGENT -> throw new IllegalStateException(this + " is not a time");
        };
    }
}
