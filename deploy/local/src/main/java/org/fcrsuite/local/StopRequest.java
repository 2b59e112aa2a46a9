package org.fcrsuite.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT and SIGTERM into an interruption of the thread that made this, and keeps the JVM up until that thread
 * has put everything away.
 */
final class StopRequest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Thread owner = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean made;

    StopRequest() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::pass, "stop"));
    }

    boolean made() {
        return made;
    }

    /** Everything is put away. */
    @Override
    public void close() {
        done.countDown();
    }

    private void pass() {
        if (done.getCount() == 0) {
            return;
        }
        made = true;
        owner.interrupt();
        try {
            done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
