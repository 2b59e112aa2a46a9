package org.fcrsuite.metrics.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.source.SourceEnds;

/**
 * The days that are counted, and of each source the last that are final.
 *
 * @param asOf the day at whose end things are looked at as they were; null for now
 */
record Period(LocalDate from, LocalDate to, LocalDate asOf, List<SourceDays> sources) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final LocalDate EARLIEST_ASKED = LocalDate.EPOCH;

    /**
     * @param finalDays for each of some windows, the shortest first, the last that is final
     * @param knownDay the last of which anything is known; the end of time where that is now
     * @param lastDay the last that is counted
     */
    record SourceDays(int source, List<LocalDate> finalDays, LocalDate knownDay, LocalDate lastDay) {
    }

    /** @param windows in days, the shortest first */
    static Period of(FcrQuery query, List<SourceEnds.Source> sources, List<Integer> windows, ZoneId zone) {
        LocalDate to = query.to() == null ? END : query.to();
        List<SourceDays> days = sources.stream().map(source -> {
            LocalDate known = query.asOf() == null ? END : dayBefore(source.observedThrough(), zone);
            return new SourceDays(source.id(), windows.stream()
                    .map(length -> Finality.lastFinalDay(source.observedThrough(), Duration.ofDays(length), zone)).toList(),
                    known, earlier(to, known));
        }).toList();
        return new Period(query.from() == null ? BEGINNING : query.from(), to,
                query.asOf() == null ? null : dayBefore(query.asOf(), zone), days);
    }

    /** The last day that had begun before an instant: days are not split. */
    private static LocalDate dayBefore(Instant until, ZoneId zone) {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
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

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}
