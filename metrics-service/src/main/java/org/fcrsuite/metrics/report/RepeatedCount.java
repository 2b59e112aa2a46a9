package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.domain.Outcome;

/** Counts the contacts that were followed by a repeat, as {@link RepeatCounts} does with all that is known of them. */
final class RepeatedCount implements Gathering<RepeatedCount> {

    private final Judge judge;
    private final boolean[] isRepeated;
    private long contacts;
    private long repeated;

    private RepeatedCount(Judge judge, boolean[] isRepeated) {
        this.judge = judge;
        this.isRepeated = isRepeated;
    }

    /** @param judge of all contacts: repeats are asked after as well, they may be followed by others */
    static ShareView of(Scan scan, Judge judge, Columns columns, int windowDays) {
        boolean[] isRepeated = new boolean[columns.outcomes().size()];
        for (int outcome = 0; outcome < isRepeated.length; outcome++) {
            isRepeated[outcome] = Outcome.gapNext(columns.outcomes().value(outcome)) < windowDays;
        }
        RepeatedCount counted = scan.gather(() -> new RepeatedCount(judge, isRepeated));
        return ShareView.of(counted.repeated, counted.contacts);
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(judge);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            if (judge.decision(kinds[i]).internal().isDetermined()) {
                contacts++;
                repeated += isRepeated[page.outcome(batch.slot(i))] ? 1 : 0;
            }
        }
    }

    @Override
    public void add(RepeatedCount other) {
        contacts += other.contacts;
        repeated += other.repeated;
    }
}
