package org.fcrsuite.metrics.statistics;

import java.util.Arrays;

/** The matched contacts of one group with the customers who spoke of them: a person's answers resemble each other. */
public final class Answers {

    private static final int FEW = 16;
    private static final int CELL_BITS = 2;

    /** Customer, stratum and cell in one number, so that sorting puts each customer's answers together. */
    private long[] packed = new long[FEW];
    private int size;

    /** Where an answer is counted, cells being numbered as {@link FourWay} names them. */
    @FunctionalInterface
    interface Place {
        int of(int stratum, int cell);
    }

    /**
     * @param customer a number that nobody else has
     * @param stratum its number, not negative
     */
    public void add(int customer, int stratum, boolean internal, boolean external) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        int cell = (internal ? 0 : 2) + (external ? 0 : 1);
        packed[size++] = (long) customer << Integer.SIZE | (long) stratum << CELL_BITS | cell;
    }

    CustomerCells byCustomer(Place place) {
        long[] sorted = Arrays.copyOf(packed, size);
        Arrays.sort(sorted);
        int[] cells = new int[size];
        for (int i = 0; i < size; i++) {
            cells[i] = place.of((int) sorted[i] >>> CELL_BITS, (int) sorted[i] & 3);
        }
        for (int first = 0, next; first < size; first = next) {
            next = first + 1;
            while (next < size && customer(sorted[next]) == customer(sorted[first])) {
                next++;
            }
            Arrays.sort(cells, first, next);
            cells[first] = ~cells[first];
        }
        return new CustomerCells(cells);
    }

    private static int customer(long answer) {
        return (int) (answer >>> Integer.SIZE);
    }
}
