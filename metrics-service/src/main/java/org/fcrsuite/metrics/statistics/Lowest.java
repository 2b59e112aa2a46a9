package org.fcrsuite.metrics.statistics;

/** The lowest of some values, in order: all that a percentile at the end needs, without sorting the others. */
final class Lowest {

    private final double[] values;
    private int size;

    /** @param most how many are kept */
    Lowest(int most) {
        values = new double[most];
    }

    void add(double value) {
        if (size == values.length && value >= values[size - 1]) {
            return;
        }
        int place = size < values.length ? size++ : size - 1;
        for (; place > 0 && values[place - 1] > value; place--) {
            values[place] = values[place - 1];
        }
        values[place] = value;
    }

    /**
     * Between the two nearest.
     *
     * @param of how many values there are in all
     */
    double quantile(double share, int of) {
        double place = share * (of - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, of - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }
}
