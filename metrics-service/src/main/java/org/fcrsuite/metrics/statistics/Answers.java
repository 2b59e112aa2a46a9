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

    /** For each customer, the places in which its answers are counted, in order. */
    int[][] byCustomer(Place place) {
        long[] sorted = Arrays.copyOf(packed, size);
        Arrays.sort(sorted);
        int[][] customers = new int[size][];
        int found = 0;
        for (int first = 0, next; first < size; first = next) {
            next = first + 1;
            while (next < size && customer(sorted[next]) == customer(sorted[first])) {
                next++;
            }
            int[] places = new int[next - first];
            for (int i = 0; i < places.length; i++) {
                long answer = sorted[first + i];
                places[i] = place.of((int) answer >>> CELL_BITS, (int) answer & 3);
            }
            Arrays.sort(places);
            customers[found++] = places;
        }
        return Arrays.copyOf(customers, found);
    }

    private static int customer(long answer) {
        return (int) (answer >>> Integer.SIZE);
    }
}
