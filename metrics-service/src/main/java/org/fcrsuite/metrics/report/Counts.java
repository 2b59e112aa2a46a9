package org.fcrsuite.metrics.report;

import java.util.Set;
import java.util.function.Consumer;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.column.Page;

/** Counts the contacts of a period as a plan tells them apart, by what a judge says of them. */
final class Counts {

    private final Columns columns;
    private final CountPlan plan;
    private final Period period;
    private final Set<Integer> leftOut;

    /** @param leftOut the numbers of the topics that the definition leaves out */
    Counts(Columns columns, CountPlan plan, Period period, Set<Integer> leftOut) {
        this.columns = columns;
        this.plan = plan;
        this.period = period;
        this.leftOut = leftOut;
    }

    /**
     * Contacts that are counted alike.
     *
     * @param key the number of the group: of a member, or of a group's first day
     * @param topic its number; 0 also where topics are not told apart
     * @param decision one that stands for all of them
     */
    record Row(int key, int topic, Decision decision, long contacts) {
    }

    void each(Judge judge, Consumer<Row> consumer) {
        Scan scan = scan();
        int[][][] cells = new int[Math.max(1, scan.groups().size())][][];
        scan.run((group, topic, variant, page, slot) -> {
            if (cells[group] == null) {
                cells[group] = new int[scan.topics().size()][];
            }
            Cells.count(cells[group], topic, judge.kind(page.outcome(slot), variant), 1);
        });
        for (int group = 0; group < cells.length; group++) {
            if (cells[group] == null) {
                continue;
            }
            int key = plan.groupBy() == GroupBy.NONE ? 0 : scan.groups().value(group);
            for (int topic = 0; topic < cells[group].length; topic++) {
                int number = scan.topics().value(topic);
                Cells.each(cells[group][topic],
                        (kind, contacts) -> consumer.accept(new Row(key, number, judge.decision(kind), contacts)));
            }
        }
    }

    /** Sees how many contacts have an outcome in a variant. */
    @FunctionalInterface
    interface OutcomeConsumer {
        /** @param variant of the topic alone: whether the day is final is not said */
        void accept(int outcome, int variant, int contacts);
    }

    void eachOutcome(OutcomeConsumer consumer) {
        int[][] cells = new int[Judge.TOPIC_LEFT_OUT + 1][];
        scan().run((group, topic, variant, page, slot) -> Cells.count(cells, variant & Judge.TOPIC_LEFT_OUT,
                page.outcome(slot), 1));
        for (int variant = 0; variant < cells.length; variant++) {
            int topic = variant;
            Cells.each(cells[variant], (outcome, contacts) -> consumer.accept(outcome, topic, contacts));
        }
    }

    /** Sees one contact with what is decided of it. */
    @FunctionalInterface
    interface ContactConsumer {
        /** @param key and the topic's number as in {@link Row} */
        void accept(int key, int topic, int variant, Page page, int slot);
    }

    void eachContact(ContactConsumer consumer) {
        Scan scan = scan();
        scan.run((group, topic, variant, page, slot) -> consumer.accept(
                plan.groupBy() == GroupBy.NONE ? 0 : scan.groups().value(group), scan.topics().value(topic), variant, page,
                slot));
    }

    private Scan scan() {
        return new Scan(columns, plan, period, leftOut);
    }
}
