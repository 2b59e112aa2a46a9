package org.fcrsuite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends contacts without rest, as an integrator does: one that is not acknowledged is sent again under the same
 * Idempotency-Key until it is.
 */
final class ContactLoad implements AutoCloseable {

    private static final int SENDERS = 8;
    private static final int ACKNOWLEDGED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final URI contacts;
    private final String key;
    private volatile boolean stopping;
    private volatile boolean givingUp;

    private ContactLoad(String url, String key) {
        this.contacts = URI.create(url + "/v1/contacts");
        this.key = key;
    }

    static ContactLoad on(String url, String key) {
        var load = new ContactLoad(url, key);
        for (int sender = 0; sender < SENDERS; sender++) {
            load.senders.execute(load::send);
        }
        return load;
    }

    /** Waits until so many more were acknowledged. */
    void awaitMore(int contactsMore) {
        int wanted = acknowledged.size() + contactsMore;
        LocalSuite.eventually(PATIENCE, acknowledged::size, count -> count >= wanted);
    }

    /** Begins no more, and returns when all that were begun are acknowledged. */
    Set<String> finish() {
        stopping = true;
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Contacts are still not acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return Set.copyOf(acknowledged);
    }

    /** Everything that was ever answered. */
    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    @Override
    public void close() {
        stopping = true;
        givingUp = true;
        senders.shutdownNow();
    }

    private void send() {
        while (!stopping) {
            var id = "k-" + next.incrementAndGet();
            while (!isTaken(id) && !givingUp) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean isTaken(String id) {
        var request = HttpRequest.newBuilder(contacts).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                .header("Idempotency-Key", id).POST(HttpRequest.BodyPublishers.ofString("""
                        {"source": "kill", "externalId": "%s", "channel": "PHONE", "startedAt": "2026-01-05T10:00:00Z",
                         "customer": {"id": "%1$s"}}""".formatted(id)))
                .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            statuses.add(status);
            if (status == ACKNOWLEDGED) {
                acknowledged.add(id);
            }
            return status == ACKNOWLEDGED;
        } catch (IOException notAnswered) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
