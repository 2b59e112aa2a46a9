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

    /**
     * @param counts null where nothing was counted yet
     * @return the same, or longer ones with the same counts
     */
    static int[] count(int[] counts, int place, int more) {
        int[] room = counts;
        if (counts == null || counts.length <= place) {
            int length = Math.max(SHORTEST, 2 * Integer.highestOneBit(place + 1));
            room = counts == null ? new int[length] : Arrays.copyOf(counts, length);
        }
        room[place] += more;
        return room;
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
