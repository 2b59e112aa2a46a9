package org.fcrsuite.metrics.report;

import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.statistics.Answers;
import org.fcrsuite.metrics.statistics.CustomerConfirmed;
import org.fcrsuite.metrics.statistics.Estimate;
import org.fcrsuite.metrics.statistics.Stratum;

/**
 * What was estimated, of those groups that were asked for last: each takes a thousand draws, there are thousands of groups in a
 * report by agent, and from one report to the next few of them have another answer.
 */
@ApplicationScoped
class Estimates {

    /** About eight megabytes: some thirty answers of each of two thousand agents are sixty thousand numbers. */
    static final int MOST_NUMBERS = 2_000_000;
    /** Beside its numbers an estimate takes about so many more. */
    private static final int NUMBERS_AN_ESTIMATE = 64;

    private final Map<IntBuffer, Estimate> made = new LinkedHashMap<>(16, 0.75f, true);
    private int numbers;

    /** As {@link CustomerConfirmed#estimate()}. */
    Estimate of(Map<Integer, Stratum> strata, Answers answers) {
        CustomerConfirmed figure = CustomerConfirmed.of(strata, answers);
        if (!figure.isPossible()) {
            return figure.estimate();
        }
        IntBuffer basis = figure.basis();
        Estimate known = find(basis);
        if (known != null) {
            return known;
        }
        Estimate estimate = figure.estimate();
        keep(basis, estimate);
        return estimate;
    }

    private synchronized Estimate find(IntBuffer basis) {
        return made.get(basis);
    }

    private synchronized void keep(IntBuffer basis, Estimate estimate) {
        if (made.put(basis, estimate) == null) {
            numbers += size(basis);
        }
        Iterator<IntBuffer> eldest = made.keySet().iterator();
        while (numbers > MOST_NUMBERS) {
            numbers -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(IntBuffer basis) {
        return NUMBERS_AN_ESTIMATE + basis.remaining();
    }

    synchronized int numbers() {
        return numbers;
    }
}
