package org.fcrsuite.metrics.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What one point of the trend covers. */
enum Step {
    DAY,
    WEEK,
    MONTH;

    private static final int MOST_DAYS = 92;
    private static final int MOST_DAYS_IN_WEEKS = 7 * 104;
    private static final int FEW_DAYS = 14;
    private static final int ENOUGH_ANSWERS = 30;

    /**
     * As asked for where that can be plotted, else so fine that each point still rests on enough answers.
     *
     * @param answers in the whole period
     */
    static Step of(String asked, ReportingPeriod period, long answers) {
        boolean daysSpeak = period.length() <= FEW_DAYS || answers >= ENOUGH_ANSWERS * period.length();
        Step usual = period.length() > MOST_DAYS_IN_WEEKS ? MONTH : daysSpeak && DAY.suits(period) ? DAY : WEEK;
        return Stream.of(values()).filter(step -> step.parameter().equals(asked) && step.suits(period)).findFirst()
                .orElse(usual);
    }

    boolean suits(ReportingPeriod period) {
        return switch (this) {
            case DAY -> period.length() <= MOST_DAYS;
            case WEEK -> period.length() <= MOST_DAYS_IN_WEEKS;
            case MONTH -> true;
        };
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** As reports name it: ISO 8601. */
    String key(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case WEEK ->
                "%d-W%02d".formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> first.toString().substring(0, "2026-03".length());
        };
    }

    List<LocalDate> within(ReportingPeriod period) {
        return Stream.iterate(first(period.from()), first -> !first.isAfter(period.to()), this::next).toList();
    }
}
