package org.fcrsuite.metrics.report;

import java.util.Arrays;

/** Rows of counters that are as long as they have to be. */
final class Cells {

    private static final int SHORTEST = 16;

    private Cells() {
    }

    @FunctionalInterface
    interface Consumer {
        void accept(int place, int count);
    }

    @FunctionalInterface
    interface RowConsumer {
        void accept(int row, int place, int count);
    }

    static void count(int[][] rows, int row, int place, int more) {
        int[] counts = rows[row];
        if (counts == null || counts.length <= place) {
            int length = Math.max(SHORTEST, 2 * Integer.highestOneBit(place + 1));
            counts = counts == null ? new int[length] : Arrays.copyOf(counts, length);
            rows[row] = counts;
        }
        counts[place] += more;
    }

    /** @param more at most as many */
    static void add(int[] counts, int[] more) {
        for (int place = 0; place < more.length; place++) {
            counts[place] += more[place];
        }
    }

    /** Those that are not zero; of no rows, none. */
    static void each(int[][] rows, RowConsumer consumer) {
        for (int i = 0; rows != null && i < rows.length; i++) {
            int row = i;
            each(rows[row], (place, count) -> consumer.accept(row, place, count));
        }
    }

    /** Those that are not zero; of no row, none. */
    static void each(int[] counts, Consumer consumer) {
        for (int place = 0; counts != null && place < counts.length; place++) {
            if (counts[place] != 0) {
                consumer.accept(place, counts[place]);
            }
        }
    }
}
