package org.fcrsuite.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * From the POST of a contact to ingest-service until metrics-service has it in its figures. A contact's verdict and the
 * rollups are written by one transaction, so the verdict tells when the reports have it. Every so many are looked after.
 */
final class Visibility {

    private static final String SOURCE = "benchmark-live";
    private static final int LOOKED_AFTER = 30;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Api ingest;
    private final Api metrics;

    Visibility(Api ingest, Api metrics) {
        this.ingest = ingest;
        this.metrics = metrics;
    }

    Timings measure(int perSecond, int seconds) throws InterruptedException {
        List<Double> times = new CopyOnWriteArrayList<>();
        ExecutorService watchers = Executors.newCachedThreadPool();
        int calls = perSecond * seconds;
        long begin = System.nanoTime();
        Timings posts = OpenLoad.run(calls, perSecond, number -> {
            ingest.post("/v1/contacts", contact(number));
            if (number % LOOKED_AFTER == 0) {
                long due = begin + (long) (number * 1e9 / perSecond);
                watchers.execute(() -> times.add(awaitVerdict(number, due)));
            }
        });
        watchers.shutdown();
        if (!watchers.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Some contacts have not become visible");
        }
        long counted = counted();
        if (posts.failures() > 0 || counted != calls) {
            throw new IllegalStateException(
                    calls + " contacts were sent, " + posts.failures() + " refused, " + counted + " counted");
        }
        return Timings.of(times, 0);
    }

    private double awaitVerdict(int number, long due) {
        while (metrics.status("/v1/contacts/" + SOURCE + "/" + number) != 200) {
            if (System.nanoTime() - due > PATIENCE_NANOS) {
                throw new IllegalStateException("Contact " + number + " has not become visible");
            }
            OpenLoad.awaitTime(System.nanoTime() + PAUSE_NANOS);
        }
        return (System.nanoTime() - due) / 1e6;
    }

    private long counted() {
        var internal = metrics.json("/v1/fcr?source=" + SOURCE).path("groups").get(0).path("internal");
        return internal.path("determined").asLong() + internal.path("pending").asLong()
                + internal.path("undetermined").asLong() + internal.path("excluded").asLong();
    }

    private static String contact(int number) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return """
                {"source": "%s", "externalId": "%d", "channel": "PHONE", "startedAt": "%s", "endedAt": "%s",
                 "customer": {"id": "C-%d"}, "topic": "topic-%d", "agent": "agent-%d", "team": "team-1",
                 "disposition": "RESOLVED", "surveyAllowed": false}""".formatted(SOURCE, number, end.minusSeconds(300), end,
                number % 100_000, 1 + number % 40, 1 + number % 2_000);
    }
}
