package org.fcrsuite.local.simulator;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** Waits until the figures speak of every contact that was sent. */
final class Arrival {

    private static final String REPORT = "/v1/fcr?definition=default&source=" + Contact.SOURCE;
    private static final Duration STANDS_STILL = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api metrics;
    private final Progress progress;

    Arrival(Api metrics, Progress progress) {
        this.metrics = metrics;
        this.progress = progress;
    }

    /** A slow machine is waited for as long as the figures move. */
    void await(long expected) throws InterruptedException {
        long shown = counted();
        long movedAt = System.nanoTime();
        while (shown < expected) {
            progress.advance("figures", shown, expected);
            if (System.nanoTime() - movedAt > STANDS_STILL.toNanos()) {
                throw new DemoFailure("The figures speak of %d of %d contacts, and have not moved for %d s. See the logs."
                        .formatted(shown, expected, STANDS_STILL.toSeconds()));
            }
            Thread.sleep(PAUSE.toMillis());
            long now = counted();
            movedAt = now > shown ? System.nanoTime() : movedAt;
            shown = now;
        }
        progress.advance("figures", expected, expected);
    }

    private JsonNode report() throws InterruptedException {
        return metrics.get(REPORT).orElseThrow(() -> new DemoFailure("metrics-service has no " + REPORT));
    }

    /** Whatever the definition says of a contact, it is in one of these four. */
    private long counted() throws InterruptedException {
        long sum = 0;
        for (JsonNode group : report().path("groups")) {
            JsonNode internal = group.path("internal");
            sum += internal.path("determined").asLong() + internal.path("pending").asLong()
                    + internal.path("undetermined").asLong() + internal.path("excluded").asLong();
        }
        return sum;
    }
}
