package org.fcrsuite.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * From the POST of a contact to ingest-service until a report of metrics-service counts it, beside all other contacts. The
 * contacts are counted one by one as they become visible: when so many are counted as were posted by a certain one, all of
 * those are. The first minute in which services that have just started take contacts is measured apart.
 */
final class Visibility {

    private static final int WARM_UP_SECONDS = 60;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Api ingest;
    private final Api metrics;

    Visibility(Api ingest, Api metrics) {
        this.ingest = ingest;
        this.metrics = metrics;
    }

    Result.Visible measure(int perSecond, int seconds) throws InterruptedException {
        Timings firstMinute = round("benchmark-warm-up", perSecond, WARM_UP_SECONDS);
        return new Result.Visible(firstMinute, round("benchmark-live", perSecond, seconds), perSecond);
    }

    private Timings round(String source, int perSecond, int seconds) throws InterruptedException {
        int calls = perSecond * seconds;
        List<Double> times = new CopyOnWriteArrayList<>();
        long begin = System.nanoTime();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        Future<?> watching = watcher.submit(() -> watch(source, begin, calls, perSecond, times));
        Timings posts = OpenLoad.run(calls, perSecond, number -> ingest.post("/v1/contacts", contact(source, number)));
        watcher.shutdown();
        try {
            watching.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        if (posts.failures() > 0 || counted(source) != calls) {
            throw new IllegalStateException(
                    calls + " contacts were sent, " + posts.failures() + " refused, " + counted(source) + " counted");
        }
        return Timings.of(times, 0);
    }

    /**
     * Asks again and again how many are counted. Those that came since the last answer are timed as if they had been the
     * earliest that were still due, from when they were due until this answer was there.
     */
    private void watch(String source, long begin, int calls, int perSecond, List<Double> times) {
        long seen = 0;
        while (seen < calls) {
            long counted = counted(source);
            long now = System.nanoTime();
            if (now - begin > PATIENCE_NANOS + (long) (calls * 1e9 / perSecond)) {
                throw new IllegalStateException((calls - seen) + " contacts have not become visible");
            }
            for (; seen < counted; seen++) {
                times.add((now - begin - seen * 1e9 / perSecond) / 1e6);
            }
            OpenLoad.awaitTime(System.nanoTime() + PAUSE_NANOS);
        }
    }

    private long counted(String source) {
        var internal = metrics.json("/v1/fcr?source=" + source).path("groups").get(0).path("internal");
        return internal.path("determined").asLong() + internal.path("pending").asLong()
                + internal.path("undetermined").asLong() + internal.path("excluded").asLong();
    }

    private static String contact(String source, int number) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return """
                {"source": "%s", "externalId": "%d", "channel": "PHONE", "startedAt": "%s", "endedAt": "%s",
                 "customer": {"id": "C-%d"}, "topic": "topic-%d", "agent": "agent-%d", "team": "team-1",
                 "disposition": "RESOLVED", "surveyAllowed": false}""".formatted(source, number, end.minusSeconds(300), end,
                number % 100_000, 1 + number % 40, 1 + number % 2_000);
    }
}
