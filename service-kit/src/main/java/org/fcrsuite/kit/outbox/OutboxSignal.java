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

    void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    boolean full() {
        return full;
    }

    void full(boolean isFull) {
        full = isFull;
    }
}
