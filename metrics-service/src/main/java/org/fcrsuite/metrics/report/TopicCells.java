package org.fcrsuite.metrics.report;

/** Counters by row, topic and kind of decision. Rows are as long as the kinds that occur make them. */
final class TopicCells {

    private final int topics;
    /** In a row kind by kind, and within a kind topic by topic. */
    private final int[][] rows;

    /** @param topics how many there are, as of rows */
    TopicCells(int rows, int topics) {
        this.topics = topics;
        this.rows = new int[rows][];
    }

    @FunctionalInterface
    interface Consumer {
        void accept(int row, int topic, int kind, int contacts);
    }

    void count(int row, int topic, int kind, int contacts) {
        Cells.count(rows, row, kind * topics + topic, contacts);
    }

    void add(TopicCells other) {
        Cells.add(rows, other.rows);
    }

    /** Those that are not zero. */
    void each(Consumer consumer) {
        Cells.each(rows, (row, place, contacts) -> consumer.accept(row, place % topics, place / topics, contacts));
    }
}
