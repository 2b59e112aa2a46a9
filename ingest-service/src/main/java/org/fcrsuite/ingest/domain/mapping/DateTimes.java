package org.fcrsuite.ingest.domain.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads the times of a file; one without an offset is read in the mapping's zone, a bare date as its midnight. */
final class DateTimes {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendPattern("['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffsetId()
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    DateTimes(String pattern, ZoneId zone) {
        this.formatter = formatter(pattern);
        this.zone = zone;
    }

    /**
     * Strict, because the lenient reading turns 31/2/2016 into 29 February without a word. A year of the era (yyyy) is
     * then ambiguous to Java unless the era is said.
     */
    static DateTimeFormatter formatter(String pattern) {
        if (pattern == null) {
            return ISO;
        }
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("empty pattern");
        }
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    Instant read(String text) throws DateTimeException {
        TemporalAccessor time = formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (time instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        return ((LocalDate) time).atStartOfDay(zone).toInstant();
    }
}
