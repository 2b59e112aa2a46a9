package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Outcome;

/** Counts the contacts that were followed by a repeat, as {@link RepeatCounts} does with all that is known of them. */
final class RepeatedCount {

    private long contacts;
    private long repeated;

    private RepeatedCount() {
    }

    /** @param judge of all contacts: repeats are asked after as well, they may be followed by others */
    static ShareView of(OutcomeCounts outcomes, Judge judge, Columns columns, int windowDays) {
        RepeatedCount count = new RepeatedCount();
        outcomes.each((variant, outcome, contacts) -> {
            if (judge.decision(judge.kind(outcome, variant)).internal().isDetermined()) {
                count.add(Outcome.gapNext(columns.outcomes().value(outcome)) < windowDays, contacts);
            }
        });
        return ShareView.of(count.repeated, count.contacts);
    }

    private void add(boolean isRepeated, int more) {
        contacts += more;
        repeated += isRepeated ? more : 0;
    }
}
