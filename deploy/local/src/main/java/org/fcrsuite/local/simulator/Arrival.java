package org.fcrsuite.local.simulator;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** Waits until the figures speak of every contact that was sent. */
final class Arrival {

    private static final String REPORT = "/v1/fcr?definition=default&source=" + Contact.SOURCE;
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api metrics;
    private final Progress progress;

    Arrival(Api metrics, Progress progress) {
        this.metrics = metrics;
        this.progress = progress;
    }

    void await(long expected) throws InterruptedException {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        long shown = counted();
        while (shown < expected) {
            progress.advance("figures", shown, expected);
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("After %d s the figures speak of %d of %d contacts. See the services' logs."
                        .formatted(AT_MOST.toSeconds(), shown, expected));
            }
            Thread.sleep(PAUSE.toMillis());
            shown = counted();
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
