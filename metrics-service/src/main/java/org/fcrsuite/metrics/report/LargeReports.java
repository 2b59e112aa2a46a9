package org.fcrsuite.metrics.report;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.LockWait;
import org.fcrsuite.kit.problem.ProblemException;

/**
 * Lets one report at a time tell much apart: topics in each of its groups, bands of drivers by topic, outcomes by window.
 * That may take tens of megabytes and more, and several at once would take the heap.
 */
@ApplicationScoped
class LargeReports {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Of the heap, what one kind of counters may take on all processors together: columns take most of it. */
    private static final int PART_OF_HEAP = 8;

    private final Lock turn = new ReentrantLock(true);

    /**
     * Of what one thread counts.
     *
     * @throws ProblemException 503 where that much on each processor is more than such a report may take
     */
    static void checkRoom(long bytes) {
        Runtime runtime = Runtime.getRuntime();
        if (bytes > runtime.maxMemory() / PART_OF_HEAP / runtime.availableProcessors()) {
            throw ProblemException.unavailable(PATIENCE,
                    "There are too many groups by topics for this service's memory: it needs a larger heap.");
        }
    }

    /** @throws ProblemException 503 where others take too long */
    <T> T inTurn(Supplier<T> report) {
        LockWait.lock(turn, PATIENCE, "Other large reports are being counted.");
        try {
            return report.get();
        } finally {
            turn.unlock();
        }
    }
}
