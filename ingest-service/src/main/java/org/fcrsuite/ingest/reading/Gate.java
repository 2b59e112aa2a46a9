package org.fcrsuite.ingest.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.fcrsuite.kit.problem.ProblemException;

/** Lets so many in at a time; the others wait a moment and are then asked to come back. Nothing queues without bound. */
public final class Gate {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore places;
    private final Duration patience;

    public Gate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** What is let in: reading a request, and recording it. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public <T> T pass(Work<T> work) throws IOException {
        enter();
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    /** For work that ends elsewhere: whoever was let in has to {@link #leave()}. */
    public void enter() {
        if (!mayEnter()) {
            throw ProblemException.unavailable(RETRY_AFTER,
                    "Too many requests of this kind are under way. Nothing of this one was recorded; send it again.");
        }
    }

    public void leave() {
        places.release();
    }

    private boolean mayEnter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
