package org.fcrsuite.local.simulator;

import java.time.Duration;

/** Waits until the figures speak of every contact that was sent. */
final class Arrival {

    private static final Duration STANDS_STILL = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CountedContacts counted;
    private final Progress progress;

    Arrival(Api metrics, Progress progress) {
        this.counted = new CountedContacts(metrics);
        this.progress = progress;
    }

    /** A slow machine is waited for as long as the figures move. */
    void await(long expected) throws InterruptedException {
        long shown = counted.ofTheCentre();
        long movedAt = System.nanoTime();
        while (shown < expected) {
            progress.advance("figures", shown, expected);
            if (System.nanoTime() - movedAt > STANDS_STILL.toNanos()) {
                throw new DemoFailure("The figures speak of %d of %d contacts, and have not moved for %d s. See the logs."
                        .formatted(shown, expected, STANDS_STILL.toSeconds()));
            }
            Thread.sleep(PAUSE.toMillis());
            long now = counted.ofTheCentre();
            movedAt = now > shown ? System.nanoTime() : movedAt;
            shown = now;
        }
        progress.advance("figures", expected, expected);
    }
}
