package org.fcrsuite.metrics.report;

import java.util.Arrays;

/** Counters by row, topic and kind of decision. There is room only for the kinds that occur in a row: rows may be many. */
final class TopicCells {

    private static final int FEWEST_KINDS = 16;

    private final int topics;
    /** By row, and by kind; then topic by topic. */
    private final int[][][] rows;

    /** @param topics how many there are, as of rows */
    TopicCells(int rows, int topics) {
        this.topics = topics;
        this.rows = new int[rows][][];
    }

    @FunctionalInterface
    interface Consumer {
        void accept(int row, int topic, int kind, int contacts);
    }

    void count(int row, int topic, int kind, int contacts) {
        int[][] kinds = rows[row];
        if (kinds == null || kind >= kinds.length || kinds[kind] == null) {
            kinds = makeRoom(row, kind);
        }
        kinds[kind][topic] += contacts;
    }

    private int[][] makeRoom(int row, int kind) {
        int length = Math.max(FEWEST_KINDS, 2 * Integer.highestOneBit(kind));
        int[][] kinds = rows[row] == null ? new int[length][] : rows[row];
        kinds = kind < kinds.length ? kinds : Arrays.copyOf(kinds, length);
        kinds[kind] = new int[topics];
        rows[row] = kinds;
        return kinds;
    }

    void add(TopicCells other) {
        other.each(this::count);
    }

    /** Those that are not zero. */
    void each(Consumer consumer) {
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            Cells.each(rows[row], (kind, topic, contacts) -> consumer.accept(row, topic, kind, contacts));
        }
    }
}
