package org.fcrsuite.metrics.statistics;

/** A figure with its 95 % interval. */
public record Ranged(double value, double low, double high) {

    private static final double Z_95 = 1.959963984540054;

    /**
     * A rate with Wilson's score interval (1927).
     *
     * @param trials how many independent trials the rate is worth, which need not be a whole number
     */
    static Ranged rate(double rate, double trials) {
        double zz = Z_95 * Z_95 / trials;
        double centre = (rate + zz / 2) / (1 + zz);
        double half = Z_95 / (1 + zz) * Math.sqrt(rate * (1 - rate) / trials + zz / (4 * trials));
        return new Ranged(rate, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * The difference of two independent figures, with the interval that squares and adds the distances to their ends
     * (Newcombe 1998, method 10). Of differences it gives that of a linear function of rates (Zou, Huang and Zhang 2009).
     */
    public Ranged minus(Ranged other) {
        double difference = value - other.value;
        return new Ranged(difference, difference - Math.hypot(value - low, other.high - other.value),
                difference + Math.hypot(high - value, other.value - other.low));
    }

    /** Whether chance alone would hardly do: zero lies outside. */
    public boolean isAboveZero() {
        return low > 0;
    }

    public boolean isBelowZero() {
        return high < 0;
    }
}
