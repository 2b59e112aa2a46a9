package org.fcrsuite.metrics.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws as many customers as there are, with replacement. Customers who answered alike are drawn as one kind: how often
 * each kind comes is multinomial, so a draw costs as many steps as there are kinds, not customers.
 */
final class Resample {

    /** Sorted, so that the same customers give the same draws in whatever order they are named. */
    private final Map<int[], Integer> kinds = new TreeMap<>(
            Comparator.<int[]> comparingInt(cells -> cells.length).thenComparing(Arrays::compare));
    private final int customers;

    /** @param ofCustomers for each customer, in which cells its answers are counted */
    Resample(Collection<int[]> ofCustomers) {
        customers = ofCustomers.size();
        for (int[] cells : ofCustomers) {
            int[] sorted = cells.clone();
            Arrays.sort(sorted);
            kinds.merge(sorted, 1, Integer::sum);
        }
    }

    /** How many answers each cell got. */
    long[] draw(SplittableRandom random, int cells) {
        long[] counts = new long[cells];
        int left = customers;
        int others = customers;
        for (Map.Entry<int[], Integer> kind : kinds.entrySet()) {
            int drawn = Binomial.draw(left, (double) kind.getValue() / others, random);
            for (int cell : kind.getKey()) {
                counts[cell] += drawn;
            }
            left -= drawn;
            others -= kind.getValue();
        }
        return counts;
    }
}
