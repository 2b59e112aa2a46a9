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
 * That may take some tens of megabytes, and several at once would take the heap.
 */
@ApplicationScoped
class LargeReports {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lock turn = new ReentrantLock(true);

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
