package org.fcrsuite.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws as many customers as there are, with replacement. Customers who answered alike are of one kind. How often a kind
 * comes is multinomial, so one that many share is drawn by a single number; of the rare ones customers are drawn one by one.
 */
final class Resample {

    /** From so many on, one number is cheaper than so many customers. */
    private static final int MANY = 16;

    private final List<Kind> common = new ArrayList<>();
    private final List<int[]> rare = new ArrayList<>();
    private final int customers;

    /** @param cells in which the answers of such a customer are counted */
    private record Kind(int[] cells, int customers) {
    }

    /** @param ofCustomers for each customer, in which cells its answers are counted */
    Resample(Collection<int[]> ofCustomers) {
        customers = ofCustomers.size();
        // Sorted, so that the same customers give the same draws in whatever order they are named.
        SortedMap<Integer, Integer> ofOneAnswer = new TreeMap<>();
        List<int[]> ofSeveral = new ArrayList<>();
        for (int[] cells : ofCustomers) {
            if (cells.length == 1) {
                ofOneAnswer.merge(cells[0], 1, Integer::sum);
            } else {
                ofSeveral.add(sorted(cells));
            }
        }
        ofOneAnswer.forEach((cell, alike) -> add(new int[] { cell }, alike));
        ofSeveral.sort(Comparator.<int[]> comparingInt(cells -> cells.length).thenComparing(Arrays::compare));
        addKinds(ofSeveral);
    }

    /** @param several who answered alike stand together */
    private void addKinds(List<int[]> several) {
        int first = 0;
        for (int next = 1; next <= several.size(); next++) {
            if (next == several.size() || !Arrays.equals(several.get(next), several.get(first))) {
                add(several.get(first), next - first);
                first = next;
            }
        }
    }

    private static int[] sorted(int[] cells) {
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private void add(int[] cells, int alike) {
        if (alike >= MANY) {
            common.add(new Kind(cells, alike));
        } else {
            for (int i = 0; i < alike; i++) {
                rare.add(cells);
            }
        }
    }

    /** How many answers each cell got. */
    long[] draw(SplittableRandom random, int cells) {
        long[] counts = new long[cells];
        int left = customers;
        int others = customers;
        for (Kind kind : common) {
            int drawn = Binomial.draw(left, (double) kind.customers() / others, random);
            add(counts, kind.cells(), drawn);
            left -= drawn;
            others -= kind.customers();
        }
        for (; left > 0; left--) {
            add(counts, rare.get(random.nextInt(rare.size())), 1);
        }
        return counts;
    }

    private static void add(long[] counts, int[] cells, int times) {
        for (int cell : cells) {
            counts[cell] += times;
        }
    }
}
