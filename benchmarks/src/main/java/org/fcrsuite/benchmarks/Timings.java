package org.fcrsuite.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** How long things took, in milliseconds. Percentiles are of what was measured, by nearest rank: nothing is fitted. */
record Timings(double[] sorted, long failures) {

    static Timings of(Collection<Double> milliseconds, long failures) {
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Timings(sorted, failures);
    }

    double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    double median() {
        return percentile(0.5);
    }
}
