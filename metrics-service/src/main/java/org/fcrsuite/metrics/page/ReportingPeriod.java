package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The days that are looked at, both included.
 *
 * @param choice a number of days that end with the last one there is, or {@link #DATES}
 */
record ReportingPeriod(String choice, LocalDate from, LocalDate to) {

    static final String DATES = "dates";
    static final List<String> PRESETS = List.of("7", "30", "90");
    private static final String USUAL = "30";
    private static final int LONGEST_DAYS = 3660;
    private static final int EARLIEST_YEAR = 1970;

    /** What cannot be read is as if it were not there: a mistyped link still shows a page. */
    static ReportingPeriod of(String choice, String from, String to, LocalDate lastDay) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        if (DATES.equals(choice) && (first != null || last != null)) {
            return between(first, last, lastDay);
        }
        String days = choice != null && PRESETS.contains(choice) ? choice : USUAL;
        return new ReportingPeriod(days, lastDay.minusDays(Integer.parseInt(days) - 1L), lastDay);
    }

    private static ReportingPeriod between(LocalDate first, LocalDate last, LocalDate lastDay) {
        LocalDate to = last == null ? lastDay : last;
        LocalDate from = first == null ? to.minusDays(Integer.parseInt(USUAL) - 1L) : first;
        return from.isAfter(to) ? bounded(to, from) : bounded(from, to);
    }

    private static ReportingPeriod bounded(LocalDate from, LocalDate to) {
        LocalDate earliest = to.minusDays(LONGEST_DAYS - 1L);
        return new ReportingPeriod(DATES, from.isBefore(earliest) ? earliest : from, to);
    }

    long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Null where the text is no day that can be asked for. */
    static LocalDate date(String text) {
        try {
            LocalDate date = text == null || text.length() != 10 ? null : LocalDate.parse(text);
            return date == null || date.getYear() < EARLIEST_YEAR ? null : date;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
