package org.fcrsuite.metrics.report;

import java.util.function.IntPredicate;

/** Counts contacts by group, topic and kind of decision. */
final class KindCounts implements Gathering<KindCounts> {

    private final Judge judge;
    private final TopicCells cells;

    /** @param topics how many there are, as of groups */
    KindCounts(Judge judge, int groups, int topics) {
        this.judge = judge;
        cells = new TopicCells(groups, topics);
    }

    @Override
    public void add(Batch batch) {
        add(batch, slot -> true);
    }

    /** Those of some slots. */
    void add(Batch batch, IntPredicate which) {
        int[] kinds = judge.kinds(batch);
        for (int i = 0; i < batch.size(); i++) {
            if (which.test(batch.slot(i))) {
                cells.count(batch.group(i), batch.topic(i), kinds[i], 1);
            }
        }
    }

    @Override
    public void add(KindCounts other) {
        cells.add(other.cells);
    }

    /** By the number of the group. */
    void each(TopicCells.Consumer consumer) {
        cells.each(consumer);
    }
}
