package org.fcrsuite.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws as many customers as there are, with replacement. Customers who answered alike are of one kind. How often a kind
 * comes is multinomial, so one that many share is drawn by a single number; of the rare ones customers are drawn one by
 * one. Of few customers every kind is drawn by a number, which tables make cheap.
 */
final class Resample {

    /** From so many on, one number is cheaper than so many customers. */
    private static final int MANY = 16;
    /** Of more, tables would be larger than what they save. */
    private static final int FEW = 128;
    private static final long HALF = 0xFFFFFFFFL;

    private final Kind[] common;
    private final List<int[]> rare = new ArrayList<>();
    private final int customers;
    /** The rare ones' cells one after the other, and where each customer's begin. */
    private final int[] rareCells;
    private final int[] rareFirst;

    /** @param cells in which the answers of such a customer are counted */
    private record Kind(int[] cells, int customers, BinomialTable[] tables) {

        /** @param others of this kind and of those that have not been drawn yet */
        int draw(int left, int others, SplittableRandom random) {
            if (others == customers || tables == null) {
                return Binomial.draw(left, (double) customers / others, random);
            }
            if (tables[left] == null) {
                tables[left] = new BinomialTable(left, (double) customers / others);
            }
            return tables[left].draw(random);
        }
    }

    /** @param ofCustomers for each customer, in which cells its answers are counted, in order */
    Resample(int[][] ofCustomers) {
        customers = ofCustomers.length;
        List<Kind> kinds = new ArrayList<>();
        int[][] sorted = ofCustomers.clone();
        // Sorted, so that the same customers give the same draws in whatever order they are named.
        int several = singlesFirst(sorted);
        addSingles(sorted, several, kinds);
        Arrays.sort(sorted, several, customers,
                Comparator.<int[]> comparingInt(cells -> cells.length).thenComparing(Arrays::compare));
        for (int first = several, next; first < customers; first = next) {
            next = first + 1;
            while (next < customers && Arrays.equals(sorted[next], sorted[first])) {
                next++;
            }
            add(sorted[first], next - first, kinds);
        }
        // The greatest last: of the small numbers before it few different tables are needed.
        common = kinds.stream().sorted(Comparator.comparingInt(Kind::customers)).toArray(Kind[]::new);
        rareCells = rare.stream().flatMapToInt(Arrays::stream).toArray();
        rareFirst = new int[rare.size() + 1];
        for (int i = 0; i < rare.size(); i++) {
            rareFirst[i + 1] = rareFirst[i] + rare.get(i).length;
        }
    }

    /** Most gave one answer: these need no comparing. */
    private static int singlesFirst(int[][] customers) {
        int singles = 0;
        for (int i = 0; i < customers.length; i++) {
            if (customers[i].length == 1) {
                int[] single = customers[i];
                customers[i] = customers[singles];
                customers[singles++] = single;
            }
        }
        return singles;
    }

    private void addSingles(int[][] sorted, int singles, List<Kind> kinds) {
        int cells = 0;
        for (int i = 0; i < singles; i++) {
            cells = Math.max(cells, sorted[i][0] + 1);
        }
        int[] alike = new int[cells];
        for (int i = 0; i < singles; i++) {
            alike[sorted[i][0]]++;
        }
        for (int cell = 0; cell < cells; cell++) {
            add(new int[] { cell }, alike[cell], kinds);
        }
    }

    private void add(int[] cells, int alike, List<Kind> common) {
        if (customers <= FEW && alike > 0) {
            common.add(new Kind(cells, alike, new BinomialTable[customers + 1]));
        } else if (alike >= MANY) {
            common.add(new Kind(cells, alike, null));
        } else {
            for (int i = 0; i < alike; i++) {
                rare.add(cells);
            }
        }
    }

    /** Whether draws share what they fill in, and so are none for two threads at a time. */
    boolean isSmall() {
        return customers <= FEW;
    }

    /** Counts how many answers each cell gets. */
    void draw(SplittableRandom random, int[] counts) {
        Arrays.fill(counts, 0);
        int left = customers;
        int others = customers;
        for (Kind kind : common) {
            int drawn = kind.draw(left, others, random);
            for (int cell : kind.cells()) {
                counts[cell] += drawn;
            }
            left -= drawn;
            others -= kind.customers();
        }
        drawRare(left, random, counts);
    }

    /** Two customers of each random number; their chances differ by less than the number of customers in 2³². */
    private void drawRare(int left, SplittableRandom random, int[] counts) {
        int many = rareFirst.length - 1;
        for (int i = 0; i < left; i += 2) {
            long both = random.nextLong();
            count((int) ((both & HALF) * many >>> Integer.SIZE), counts);
            if (i + 1 < left) {
                count((int) ((both >>> Integer.SIZE) * many >>> Integer.SIZE), counts);
            }
        }
    }

    private void count(int customer, int[] counts) {
        for (int i = rareFirst[customer]; i < rareFirst[customer + 1]; i++) {
            counts[rareCells[i]]++;
        }
    }
}
