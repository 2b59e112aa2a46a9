package org.fcrsuite.benchmarks;

import java.util.List;

/**
 * What one run has measured.
 *
 * @param query how long the plain query took, in milliseconds
 */
record Result(Size size, long contacts, PlainQuery.Figures figures, double query, Making making, List<Report> reports,
        Timings switches, Visible visible) {

    /** @param calm median of calls one after the other; load: under open-model load */
    record Report(String name, double calm, Timings load) {
    }

    /**
     * @param rebuild how long it took to make everything from the contacts just after the start, in milliseconds
     * @param again how long once more
     */
    record Making(double rebuild, double again, OtherChaining other) {
    }

    /**
     * How long contacts took to become visible.
     *
     * @param firstMinute under that load
     * @param later after it
     * @param perSecond how many were sent
     */
    record Visible(Timings firstMinute, Timings later, int perSecond) {
    }

    /**
     * @param made how long a definition that chains in another way took until its first report, in milliseconds
     * @param back how long the first report after it by the definition before it took
     */
    record OtherChaining(double made, double back) {
    }
}
