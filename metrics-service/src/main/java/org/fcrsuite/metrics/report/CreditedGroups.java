package org.fcrsuite.metrics.report;

import java.util.Arrays;

/**
 * By the number of an agent or of a chain's agents: in which groups a contact is counted. There may be a million chains, so
 * their groups lie one after the other.
 */
final class CreditedGroups {

    /** Where the groups of each begin, and after the last of them. */
    private final int[] begins;
    private int[] groups;
    private int rows;
    private int size;

    /** @param rows how many agents or chains there are */
    CreditedGroups(int rows) {
        begins = new int[rows + 1];
        groups = new int[rows];
    }

    /** For the row that is being filled; once, however often it is added. */
    void add(int group) {
        for (int place = begins[rows]; place < size; place++) {
            if (groups[place] == group) {
                return;
            }
        }
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size + size / 2 + 1);
        }
        groups[size++] = group;
    }

    void endRow() {
        begins[++rows] = size;
    }

    int begin(int row) {
        return begins[row];
    }

    int end(int row) {
        return begins[row + 1];
    }

    /** @param place from {@link #begin} on and before {@link #end} */
    int group(int place) {
        return groups[place];
    }
}
