package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.label.Label;

/** Counts contacts by outcome and variant: each of the definitions that they were counted for can judge them afterwards. */
final class OutcomeCounts implements Gathering<OutcomeCounts> {

    private final Variants variants;
    private final int outcomes;
    /** By variant, then by outcome; there is room only for variants that occur. */
    private final int[][] cells;

    /** @param outcomes how many there are */
    OutcomeCounts(Variants variants, int outcomes) {
        this.variants = variants;
        this.outcomes = outcomes;
        cells = new int[variants.size()][];
    }

    @Override
    public void add(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            int variant = batch.variant(i);
            if (cells[variant] == null) {
                cells[variant] = new int[outcomes];
            }
            cells[variant][batch.outcome(i)]++;
        }
    }

    @Override
    public void add(OutcomeCounts other) {
        for (int variant = 0; variant < cells.length; variant++) {
            if (cells[variant] == null) {
                cells[variant] = other.cells[variant];
            } else if (other.cells[variant] != null) {
                Cells.add(cells[variant], other.cells[variant]);
            }
        }
    }

    /** By variant and outcome. */
    void each(Cells.RowConsumer consumer) {
        Cells.each(cells, consumer);
    }

    /**
     * By variant and kind of decision.
     *
     * @param lens the place of the definition that judges
     */
    void eachKind(int lens, Judge judge, Cells.RowConsumer consumer) {
        for (int i = 0; i < cells.length; i++) {
            int variant = i;
            int[] kinds = kinds(cells[variant], judge, variants.judged(lens, variant));
            Cells.each(kinds, (kind, contacts) -> consumer.accept(variant, kind, contacts));
        }
    }

    /** Of millions of contacts there are a hundred thousand outcomes: to a dozen definitions, every one of them counts. */
    private static int[] kinds(int[] contacts, Judge judge, int judged) {
        int[] kinds = null;
        for (int outcome = 0; contacts != null && outcome < contacts.length; outcome++) {
            if (contacts[outcome] != 0) {
                kinds = Cells.count(kinds, judge.kind(outcome, judged), contacts[outcome]);
            }
        }
        return kinds;
    }

    /** All that a definition says of them. */
    Tally tally(int lens, Judge judge, boolean includeSuspect) {
        Tally tally = new Tally(includeSuspect);
        eachKind(lens, judge, (variant, kind, contacts) -> tally.add(judge.decision(kind), Label.NONE, contacts));
        return tally;
    }
}
