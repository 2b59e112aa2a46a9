package org.fcrsuite.metrics.report;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Counts contacts by group: by kind of decision, and by what both sides say of each topic. */
final class KindCounts implements Gathering<KindCounts> {

    private static final int FEWEST_KINDS = 64;

    private final Judge judge;
    private final boolean includeSuspect;
    private final int topics;
    /** By group, as {@link #sides}: there is room only for groups that occur. */
    private final int[][] kinds;
    /** Only where there are several topics: else the kinds say all. */
    private final GroupSides sides;
    /** By kind one more than {@link Sides#of}; 0 where that was not asked yet. */
    private byte[] said = new byte[FEWEST_KINDS];

    /** @param topics how many there are, as of groups */
    KindCounts(Judge judge, boolean includeSuspect, int groups, int topics) {
        this.judge = judge;
        this.includeSuspect = includeSuspect;
        this.topics = topics;
        kinds = new int[groups][];
        sides = topics > 1 ? new GroupSides(groups, topics) : null;
    }

    @Override
    public void add(Batch batch) {
        int[] kindOf = batch.kinds(judge);
        for (int i = 0; i < batch.size(); i++) {
            count(batch.group(i), batch.topic(i), kindOf[i]);
        }
    }

    /** Those in some places of the batch. */
    void add(Batch batch, IntPredicate which) {
        int[] kindOf = batch.kinds(judge);
        for (int i = 0; i < batch.size(); i++) {
            if (which.test(i)) {
                count(batch.group(i), batch.topic(i), kindOf[i]);
            }
        }
    }

    private void count(int group, int topic, int kind) {
        Cells.count(kinds, group, kind, 1);
        if (sides != null) {
            sides.count(group, said(kind), topic);
        }
    }

    private int said(int kind) {
        if (kind >= said.length) {
            said = Arrays.copyOf(said, 2 * kind);
        }
        if (said[kind] == 0) {
            said[kind] = (byte) (1 + Sides.of(judge.decision(kind), includeSuspect));
        }
        return said[kind] - 1;
    }

    @Override
    public void add(KindCounts other) {
        for (int group = 0; group < kinds.length; group++) {
            addKinds(group, other, group);
        }
        if (sides != null) {
            sides.add(other.sides);
        }
    }

    private void addKinds(int group, KindCounts other, int ofOther) {
        Cells.each(other.kinds[ofOther], (kind, contacts) -> Cells.count(kinds, group, kind, contacts));
    }

    /** Whether there is any contact of the group. */
    boolean has(int group) {
        return kinds[group] != null;
    }

    /** Those of some groups, as of one. */
    KindCounts together(IntPredicate which) {
        KindCounts one = new KindCounts(judge, includeSuspect, 1, topics);
        for (int group = 0; group < kinds.length; group++) {
            if (has(group) && which.test(group)) {
                one.addKinds(0, this, group);
                if (sides != null) {
                    one.sides.add(0, sides, group);
                }
            }
        }
        return one;
    }

    /** @param keys of topics, by their numbers */
    Tally tally(int group, IntUnaryOperator keys) {
        Tally tally = new Tally(includeSuspect, sides == null ? new Sides(topics) : sides.of(group), keys);
        Cells.each(kinds[group], (kind, contacts) -> {
            if (sides == null) {
                tally.add(judge.decision(kind), 0, contacts);
            } else {
                tally.add(judge.decision(kind), contacts);
            }
        });
        return tally;
    }
}
