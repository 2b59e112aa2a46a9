package org.fcrsuite.metrics.report;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;

/**
 * Lets one report at a time tell much apart: topics in each of its groups, bands of drivers by topic, outcomes by window.
 * That may take some tens of megabytes, and several at once would take the heap.
 */
@ApplicationScoped
class LargeReports {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws ProblemException 503 where others take too long */
    <T> T inTurn(Supplier<T> report) {
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(PATIENCE, "Other large reports are being counted. Ask again in a moment.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(PATIENCE, "The service is stopping.");
        }
        try {
            return report.get();
        } finally {
            turn.release();
        }
    }
}
