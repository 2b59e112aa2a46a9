package org.fcrsuite.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the first byte of an answer takes, on one connection, one request after the other.
 *
 * @param median
 *        half of the answers are faster
 * @param p99
 *        one in a hundred is slower
 */
record FirstByte(Duration median, Duration p99) {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int HUNDRED = 100;

    /** Asks each address in turn, so that what else the machine does touches all alike; the first rounds are not counted. */
    static List<FirstByte> of(List<URI> addresses, int warmUp, int rounds) throws InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<List<Long>> times = new ArrayList<>();
        addresses.forEach(address -> times.add(new ArrayList<>()));
        for (int round = 0; round < warmUp + rounds; round++) {
            for (int i = 0; i < addresses.size(); i++) {
                long nanos = ask(http, addresses.get(i));
                if (round >= warmUp) {
                    times.get(i).add(nanos);
                }
            }
        }
        return times.stream().map(FirstByte::of).toList();
    }

    private static long ask(HttpClient http, URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).header("Accept-Language", "en").build();
        long start = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                body.read();
                long nanos = System.nanoTime() - start;
                body.readAllBytes();
                if (response.statusCode() != 200) {
                    throw new Refusal(address.getPath() + " answered " + response.statusCode() + ".");
                }
                return nanos;
            }
        } catch (IOException away) {
            throw new Refusal(address.getAuthority() + " does not answer: " + away.getMessage());
        }
    }

    private static FirstByte of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new FirstByte(Duration.ofNanos(sorted.get(sorted.size() / 2)),
                Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * (HUNDRED - 1) / HUNDRED))));
    }
}
