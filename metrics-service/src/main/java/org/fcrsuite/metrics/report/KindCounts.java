package org.fcrsuite.metrics.report;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Counts contacts by group: by kind of decision, and by what both sides say of each topic. */
final class KindCounts implements Gathering<KindCounts> {

    private static final int FEWEST_KINDS = 8;

    private final Judge judge;
    private final boolean includeSuspect;
    private final int groups;
    private final int topics;
    /** For how many kinds of each group there is room in {@link #kinds}. */
    private int width = FEWEST_KINDS;
    /** By group, then by kind, in one array as {@link #sides}. */
    private int[] kinds;
    /** Only where there are several topics: else the kinds say all. */
    private final GroupSides sides;
    /** What both sides say, as {@link Sides#of} has it. */
    private final ByKind said;

    /** @param topics how many there are, as of groups */
    KindCounts(Judge judge, boolean includeSuspect, int groups, int topics) {
        this.judge = judge;
        this.includeSuspect = includeSuspect;
        this.groups = groups;
        this.topics = topics;
        kinds = new int[Math.multiplyExact(groups, width)];
        sides = topics > 1 ? new GroupSides(groups, topics) : null;
        said = new ByKind(judge, decision -> Sides.of(decision, includeSuspect));
    }

    @Override
    public void add(Batch batch) {
        int[] kindOf = batch.kinds(judge);
        int[] saidOf = said.numbers();
        makeRoom(saidOf.length);
        int[] groupOf = batch.groups();
        int[] counts = kinds;
        int each = width;
        for (int i = 0; i < batch.size(); i++) {
            counts[groupOf[i] * each + kindOf[i]]++;
        }
        if (sides != null) {
            sides.count(batch, kindOf, saidOf);
        }
    }

    /** Those in some places of the batch. */
    void add(Batch batch, IntPredicate which) {
        int[] kindOf = batch.kinds(judge);
        int[] saidOf = said.numbers();
        for (int i = 0; i < batch.size(); i++) {
            if (which.test(i)) {
                countKind(batch.group(i), kindOf[i], 1);
                if (sides != null) {
                    sides.count(batch.group(i), saidOf[kindOf[i]], batch.topic(i));
                }
            }
        }
    }

    private void countKind(int group, int kind, int more) {
        makeRoom(kind + 1);
        kinds[group * width + kind] += more;
    }

    private void makeRoom(int known) {
        if (known > width) {
            widen(2 * Integer.highestOneBit(known - 1));
        }
    }

    private void widen(int wider) {
        int[] more = new int[Math.multiplyExact(groups, wider)];
        for (int group = 0; group < groups; group++) {
            System.arraycopy(kinds, group * width, more, group * wider, width);
        }
        kinds = more;
        width = wider;
    }

    @Override
    public void add(KindCounts other) {
        for (int group = 0; group < groups; group++) {
            addKinds(group, other, group);
        }
        if (sides != null) {
            sides.add(other.sides);
        }
    }

    private void addKinds(int group, KindCounts other, int ofOther) {
        other.eachKind(ofOther, (kind, contacts) -> countKind(group, kind, contacts));
    }

    /** Those that occur. */
    private void eachKind(int group, Cells.Consumer consumer) {
        for (int kind = 0; kind < width; kind++) {
            int contacts = kinds[group * width + kind];
            if (contacts != 0) {
                consumer.accept(kind, contacts);
            }
        }
    }

    /** Whether there is any contact of the group. */
    boolean has(int group) {
        for (int place = group * width; place < (group + 1) * width; place++) {
            if (kinds[place] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Those of some groups, as of one. */
    KindCounts together(IntPredicate which) {
        KindCounts one = new KindCounts(judge, includeSuspect, 1, topics);
        for (int group = 0; group < groups; group++) {
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
        eachKind(group, (kind, contacts) -> {
            if (sides == null) {
                tally.add(judge.decision(kind), 0, contacts);
            } else {
                tally.add(judge.decision(kind), contacts);
            }
        });
        return tally;
    }
}
