package org.fcrsuite.metrics.statistics;

/**
 * Answers of one row, an internal verdict's, that all say the same. However often they are drawn, the other answer never
 * comes, though it may be one in ten of all: so the interval goes as far to that side as Wilson's of n out of n does
 * (1927), with customers as the trials. The distances are squared and added, by their weights, to that of the draws, for
 * rows are independent (Zou, Huang and Zhang 2009).
 */
final class Unanimous {

    private final int[] counted;
    /** How many customers each row has answers of; the last two are those of all strata together. */
    private final int[] customers;

    /**
     * @param ofCustomers for each customer, the cells in which its answers are counted, in order
     * @param counted the answers in each cell, four of each stratum
     */
    Unanimous(int[][] ofCustomers, int[] counted) {
        this.counted = counted;
        int everyone = counted.length / 2;
        customers = new int[everyone + 2];
        for (int[] cells : ofCustomers) {
            int seen = 0;
            for (int i = 0; i < cells.length; i++) {
                int row = cells[i] >> 1;
                customers[row] += i == 0 || row != cells[i - 1] >> 1 ? 1 : 0;
                seen |= 1 << (row & 1);
            }
            customers[everyone] += seen & 1;
            customers[everyone + 1] += seen >> 1;
        }
    }

    /** @param weights how much of all contacts each row speaks for */
    Ranged widen(Ranged drawn, double[] weights) {
        double below = drawn.value() - drawn.low();
        double above = drawn.high() - drawn.value();
        for (int row = 0; row < customers.length; row++) {
            if (weights[row] > 0 && customers[row] > 0) {
                double open = weights[row] * (1 - Ranged.rate(1, customers[row]).low());
                below = no(row) == 0 ? Math.hypot(below, open) : below;
                above = yes(row) == 0 ? Math.hypot(above, open) : above;
            }
        }
        return new Ranged(drawn.value(), Math.max(0, drawn.value() - below), Math.min(1, drawn.value() + above));
    }

    private long yes(int row) {
        return sum(row, 0);
    }

    private long no(int row) {
        return sum(row, 1);
    }

    private long sum(int row, int answer) {
        if (2 * row < counted.length) {
            return counted[2 * row + answer];
        }
        long sum = 0;
        for (int cell = 2 * (row & 1) + answer; cell < counted.length; cell += 4) {
            sum += counted[cell];
        }
        return sum;
    }
}
