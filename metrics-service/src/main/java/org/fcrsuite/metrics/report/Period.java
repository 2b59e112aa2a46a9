package org.fcrsuite.metrics.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.source.SourceEnds;

/**
 * The days that are counted, and of each source the last that is final.
 *
 * @param lastDay the last day that is counted: nothing is known of later ones
 */
record Period(LocalDate from, LocalDate to, List<SourceDays> sources) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final LocalDate EARLIEST_ASKED = LocalDate.EPOCH;

    record SourceDays(int source, LocalDate finalDay, LocalDate lastDay) {
    }

    static Period of(FcrQuery query, List<SourceEnds.Source> sources, Duration window, ZoneId zone) {
        LocalDate to = query.to() == null ? END : query.to();
        List<SourceDays> days = sources.stream().map(source -> new SourceDays(source.id(),
                Finality.lastFinalDay(source.observedThrough(), window, zone),
                query.asOf() == null ? to : earlier(to, LocalDate.ofInstant(source.observedThrough(), zone)))).toList();
        return new Period(query.from() == null ? BEGINNING : query.from(), to, days);
    }

    /** Days that may be asked for: windows and zones can be reckoned around them, here and in PostgreSQL. */
    static void check(LocalDate asked) {
        if (asked.isBefore(EARLIEST_ASKED) || asked.isAfter(END)) {
            throw new IllegalArgumentException("out of range");
        }
    }

    Map<Integer, SourceDays> bySource() {
        return sources.stream().collect(Collectors.toMap(SourceDays::source, Function.identity()));
    }

    /** Only these of its days. */
    Period within(LocalDate first, LocalDate last) {
        return new Period(first, last, sources);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}
