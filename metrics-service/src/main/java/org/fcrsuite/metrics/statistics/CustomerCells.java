package org.fcrsuite.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each customer, the cells in which its answers are counted, in order.
 *
 * @param marked those of one customer after the other's; the first of each is marked by being its complement, and so negative
 */
record CustomerCells(int[] marked) {

    static final CustomerCells NONE = new CustomerCells(new int[0]);

    int[][] apart() {
        List<int[]> customers = new ArrayList<>();
        for (int first = 0, next; first < marked.length; first = next) {
            next = first + 1;
            while (next < marked.length && marked[next] >= 0) {
                next++;
            }
            int[] cells = Arrays.copyOfRange(marked, first, next);
            cells[0] = ~cells[0];
            customers.add(cells);
        }
        return customers.toArray(int[][]::new);
    }
}
