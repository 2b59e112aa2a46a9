package org.fcrsuite.metrics.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import org.fcrsuite.metrics.chain.Dimension;

/** What a report is grouped by. The API writes the names in small letters. */
public enum GroupBy {
    NONE(null),
    DAY(null),
    WEEK(null),
    MONTH(null),
    CHANNEL(Dimension.CHANNEL),
    TOPIC(Dimension.TOPIC),
    TEAM(Dimension.TEAM),
    QUEUE(Dimension.QUEUE),
    AGENT(Dimension.AGENT);

    private final Dimension dimension;

    GroupBy(Dimension dimension) {
        this.dimension = dimension;
    }

    /** The segment that it groups by, where it is not a time. */
    Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    boolean isTime() {
        return this == DAY || this == WEEK || this == MONTH;
    }

    /** The number of a group in time is that of its first day, counted from 1970. */
    int firstDay(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate first = switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            default -> date;
        };
        return (int) first.toEpochDay();
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
