package org.fcrsuite.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Between those who publish and the relay: there is something to do, and whether there is too much. */
@ApplicationScoped
class OutboxSignal {

    private final Semaphore work = new Semaphore(0);
    private volatile boolean full;

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether there is something to do, from when there is. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean isWoken = work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
        return isWoken;
    }

    boolean full() {
        return full;
    }

    void full(boolean isFull) {
        full = isFull;
    }
}
