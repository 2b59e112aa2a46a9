package org.fcrsuite.metrics.report;

/** Counters by row, topic and kind of decision. There is room only for what occurs. */
final class TopicCells {

    private final int topics;
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
        int[][] ofRow = rows[row];
        if (ofRow == null) {
            ofRow = new int[topics][];
            rows[row] = ofRow;
        }
        Cells.count(ofRow, topic, kind, contacts);
    }

    void add(TopicCells other) {
        other.each(this::count);
    }

    /** Those that are not zero. */
    void each(Consumer consumer) {
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            Cells.each(rows[row], (topic, kind, contacts) -> consumer.accept(row, topic, kind, contacts));
        }
    }
}
