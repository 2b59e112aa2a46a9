package org.fcrsuite.metrics.report;

/** Counts contacts by outcome, and by whether the definition leaves their topic out. */
final class OutcomeCounts implements Gathering<OutcomeCounts> {

    private final int[][] cells = new int[Judge.TOPIC_LEFT_OUT + 1][];

    @Override
    public void add(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            Cells.count(cells, batch.variant(i) & Judge.TOPIC_LEFT_OUT, batch.outcome(i), 1);
        }
    }

    @Override
    public void add(OutcomeCounts other) {
        Cells.add(cells, other.cells);
    }

    /** The variant is that of the topic alone: whether the day is final is not said. */
    void each(Cells.RowConsumer consumer) {
        Cells.each(cells, (variant, outcome, contacts) -> consumer.accept(variant, outcome, contacts));
    }
}
