package org.fcrsuite.embedded;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until a server answers, and no longer than it lives. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {
    }

    /** One attempt to reach the server; throws when it does not answer yet. */
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    static void answer(String server, ChildProcess process, Duration limit, Attempt attempt) {
        var ended = new CountDownLatch(1);
        process.onExit(ended::countDown);
        long deadline = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < deadline) {
            try {
                attempt.run();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("The start of " + server + " was interrupted.", e);
            } catch (Exception e) {
                last = e;
            }
            if (endsWithin(PAUSE, ended)) {
                throw new StartFailure(server + " did not start: " + LogTail.reason(process.log()) + " (log: "
                        + process.log() + ")", last);
            }
        }
        throw new StartFailure(server + " did not answer within " + limit.toSeconds() + " seconds (log: "
                + process.log() + ")", last);
    }

    private static boolean endsWithin(Duration pause, CountDownLatch ended) {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
