package org.fcrsuite.metrics.report;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.statistics.Answers;
import org.fcrsuite.metrics.statistics.CustomerConfirmed;
import org.fcrsuite.metrics.statistics.Estimate;
import org.fcrsuite.metrics.statistics.Stratum;

/**
 * What was estimated of small groups, of those that were asked for last. There are thousands of them in a report by agent, a
 * thousand draws each, and from one report to the next few have another answer.
 */
@ApplicationScoped
class Estimates {

    /** About half a kilobyte each, and two at the most. */
    private static final int MOST = 8_192;
    private static final int LONGEST_BASIS = 512;

    private final Map<IntBuffer, Estimate> made = new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<IntBuffer, Estimate> eldest) {
            return size() > MOST;
        }
    };

    /** As {@link CustomerConfirmed#estimate()}. */
    Estimate of(Map<Integer, Stratum> strata, Answers answers) {
        CustomerConfirmed figure = CustomerConfirmed.of(strata, answers);
        if (!figure.isPossible() || !figure.isSmall()) {
            return figure.estimate();
        }
        IntBuffer basis = figure.basis();
        if (basis.remaining() > LONGEST_BASIS) {
            return figure.estimate();
        }
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
        made.put(basis, estimate);
    }
}
