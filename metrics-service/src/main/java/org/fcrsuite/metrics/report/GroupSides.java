package org.fcrsuite.metrics.report;

import static org.fcrsuite.metrics.report.Sides.NOTHING;

/**
 * The {@link Sides} of many groups, one after another: millions of contacts are counted in no order, and each touches little
 * memory. There is room only for groups that occur, some at a time.
 */
final class GroupSides {

    private static final int BITS = 6;
    private static final int GROUPS_A_BLOCK = 1 << BITS;

    private final int groups;
    private final int topics;
    private final int length;
    private final int[][] blocks;

    GroupSides(int groups, int topics) {
        this.groups = groups;
        this.topics = topics;
        length = Sides.length(topics);
        blocks = new int[(groups + GROUPS_A_BLOCK - 1) / GROUPS_A_BLOCK][];
    }

    /** @param both what they say; where that is nothing, nothing is counted */
    void count(int group, int both, int topic) {
        if (both != NOTHING) {
            block(group)[begin(group) + Sides.place(both, topic, topics)]++;
        }
    }

    private int[] block(int group) {
        int number = group >>> BITS;
        if (blocks[number] == null) {
            blocks[number] = new int[length * Math.min(GROUPS_A_BLOCK, groups - (number << BITS))];
        }
        return blocks[number];
    }

    private int begin(int group) {
        return (group & GROUPS_A_BLOCK - 1) * length;
    }

    Sides of(int group) {
        return new Sides(topics, block(group), begin(group));
    }

    void add(GroupSides other) {
        for (int number = 0; number < blocks.length; number++) {
            if (other.blocks[number] != null) {
                Cells.add(block(number << BITS), other.blocks[number]);
            }
        }
    }

    /** Those of one group of another one. */
    void add(int group, GroupSides other, int ofOther) {
        int[] mine = block(group);
        int[] more = other.block(ofOther);
        for (int place = 0; place < length; place++) {
            mine[begin(group) + place] += more[other.begin(ofOther) + place];
        }
    }
}
