package org.fcrsuite.metrics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What contacts are told apart by to see what drives FCR: a measure, and where its bands begin. */
public enum Driver {
    TRANSFERS(DriverFacts::transfers, 0, 1, 2),
    ESCALATED(facts -> facts.escalated() ? 1 : 0, 0, 1),
    AGENTS_INVOLVED(DriverFacts::agentsInvolved, 1, 2, 3),
    HANDLE_SECONDS(DriverFacts::handleSeconds, 0, 60, 180, 300, 600, 1200),
    HOLD_SECONDS(DriverFacts::holdSeconds, 0, 1, 30, 60, 180),
    SILENCE_SECONDS(DriverFacts::silenceSeconds, 0, 1, 15, 30, 60),
    /** In hundredths. */
    SENTIMENT(facts -> facts.sentiment() == null ? null : (int) Math.round(100 * facts.sentiment()), -100, -60, -20, 20, 60),
    HOUR(facts -> facts.startedAt().getHour(), IntStream.range(0, 24).toArray()),
    /** As ISO 8601 numbers them: Monday is 1. */
    WEEKDAY(facts -> facts.startedAt().getDayOfWeek().getValue(), 1, 2, 3, 4, 5, 6, 7);

    private static final int BITS = 5;
    /** No driver has more. */
    public static final int MOST_BANDS = 1 << BITS;
    private final Function<DriverFacts, Integer> measure;
    private final int[] starts;

    Driver(Function<DriverFacts, Integer> measure, int... starts) {
        this.measure = measure;
        this.starts = starts;
    }

    /**
     * Some values of a driver.
     *
     * @param from the least of them; null where the value is not known
     * @param below what they are less than; null for no end
     */
    public record Band(Integer from, Integer below) {

        public boolean isKnown() {
            return from != null;
        }

        /** A band of one value, as most of hours, weekdays and small counts are. */
        public boolean isOne() {
            return isKnown() && below != null && below == from + 1;
        }
    }

    /** In order; the last one is for contacts of which the value is not known. */
    public List<Band> bands() {
        return IntStream.rangeClosed(0, starts.length).mapToObj(place -> place == starts.length ? new Band(null, null)
                : new Band(starts[place], place + 1 == starts.length ? null : Integer.valueOf(starts[place + 1]))).toList();
    }

    /** Of all drivers together, packed: the drivers in their order, five bits each, the first lowest. */
    public static long bands(DriverFacts facts) {
        long packed = 0;
        for (Driver driver : values()) {
            packed |= (long) driver.band(facts) << BITS * driver.ordinal();
        }
        return packed;
    }

    /**
     * The places of a driver's band and of that of the driver after it, as {@link #bands(DriverFacts)} packed them: the first
     * plus {@link #MOST_BANDS} times the second.
     *
     * @param driver its place among all drivers
     */
    public static int twoBands(int driver, long packed) {
        return (int) (packed >>> BITS * driver) & MOST_BANDS * MOST_BANDS - 1;
    }

    /** The place of a contact's band among {@link #bands()}. */
    public int band(DriverFacts facts) {
        Integer value = measure.apply(facts);
        if (value == null) {
            return starts.length;
        }
        int found = Arrays.binarySearch(starts, value);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
