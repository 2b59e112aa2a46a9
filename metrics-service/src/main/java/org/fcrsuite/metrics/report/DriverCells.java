package org.fcrsuite.metrics.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.domain.Driver;

/** Counts contacts by the bands that they are in, their topic and the kind of decision: a few additions for each. */
final class DriverCells {

    private static final int MOST_LANGUAGES = 1_000;
    private static final Driver[] DRIVERS = Driver.values();

    /** A topic and a kind together, of which there are hundreds: the places in the rows of counters. */
    private final Dictionary<Long> alike = new Dictionary<>();
    /** By the number of a language. */
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final int[][] all = new int[1][];
    private final int[][][] bands = Arrays.stream(DRIVERS).map(driver -> new int[driver.bands().size()][])
            .toArray(int[][][]::new);
    private final int[][] byLanguage = new int[MOST_LANGUAGES][];

    @FunctionalInterface
    interface Consumer {
        void accept(int topic, int kind, int contacts);
    }

    @FunctionalInterface
    interface RowConsumer {
        /** @param row a band's place, or a language's number */
        void accept(int row, int topic, int kind, int contacts);
    }

    /** @param drivers packed by {@link Driver#bands} */
    void add(int kind, int topic, long drivers, int language) {
        int place = alike.number((long) topic << Integer.SIZE | kind);
        Cells.count(all, 0, place, 1);
        for (int driver = 0; driver < DRIVERS.length; driver++) {
            Cells.count(bands[driver], DRIVERS[driver].band(drivers), place, 1);
        }
        Integer row = rows.get(language);
        if (row == null && rows.size() < MOST_LANGUAGES) {
            row = rows.size();
            rows.put(language, row);
        }
        if (row != null) {
            Cells.count(byLanguage, row, place, 1);
        }
    }

    void eachOfAll(Consumer consumer) {
        each(all[0], consumer);
    }

    void eachOf(Driver driver, RowConsumer consumer) {
        int[][] counts = bands[driver.ordinal()];
        for (int band = 0; band < counts.length; band++) {
            int place = band;
            each(counts[band], (topic, kind, contacts) -> consumer.accept(place, topic, kind, contacts));
        }
    }

    void eachOfLanguages(RowConsumer consumer) {
        rows.forEach((language, row) -> each(byLanguage[row],
                (topic, kind, contacts) -> consumer.accept(language, topic, kind, contacts)));
    }

    private void each(int[] counts, Consumer consumer) {
        Cells.each(counts, (place, contacts) -> {
            long both = alike.value(place);
            consumer.accept((int) (both >> Integer.SIZE), (int) both, contacts);
        });
    }
}
