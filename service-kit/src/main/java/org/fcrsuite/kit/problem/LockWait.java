package org.fcrsuite.kit.problem;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Waits for a lock no longer than whoever asked would wait for an answer. */
public final class LockWait {

    private LockWait() {
    }

    /**
     * The caller has the lock from then on.
     *
     * @param busy what others are doing meanwhile, as it is told to whoever has waited in vain
     * @throws ProblemException 503 where others have the lock for longer
     */
    public static void lock(Lock lock, Duration patience, String busy) {
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(patience, busy + " Ask again in a moment.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(patience, "The service is stopping.");
        }
    }
}
