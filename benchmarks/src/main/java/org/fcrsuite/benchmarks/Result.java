package org.fcrsuite.benchmarks;

import java.util.List;

/**
 * What one run has measured.
 *
 * @param query how long the plain query took, in milliseconds
 * @param rebuild how long chains and outcomes took, likewise
 */
record Result(Size size, long contacts, PlainQuery.Figures figures, double query, double rebuild, List<Report> reports,
        Timings switches, Timings visible, int visibleRate) {

    /** @param calm median of calls one after the other; load: under open-model load */
    record Report(String name, double calm, Timings load) {
    }
}
