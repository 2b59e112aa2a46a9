package org.fcrsuite.local.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** One service's API. A service that is away or busy is asked again, as long as it asks for it or {@code patience} lasts. */
final class Api {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI base;
    private final String key;
    private final Duration patience;

    Api(HttpClient http, URI base, String key, Duration patience) {
        this.http = http;
        this.base = base;
        this.key = key;
        this.patience = patience;
    }

    /** Empty for what is not there. */
    Optional<JsonNode> get(String path) throws InterruptedException {
        HttpResponse<String> response = send(request(path).GET().build());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(response));
    }

    JsonNode post(String path, List<?> items) throws InterruptedException {
        return post(path, "application/json", json(items));
    }

    JsonNode postLines(String path, List<?> items) throws InterruptedException {
        return post(path, "application/x-ndjson", items.stream().map(Api::json).collect(Collectors.joining("\n")));
    }

    private JsonNode post(String path, String type, String body) throws InterruptedException {
        return body(send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_WITHIN)
                .header("Accept", "application/json").header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration wait = Duration.ofMillis(250);
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 429 && response.statusCode() != 503) {
                    return response;
                }
                wait = asked(response).orElse(wait);
                trouble = "is busy (" + response.statusCode() + ")";
            } catch (IOException away) {
                trouble = "does not answer (" + away.getClass().getSimpleName() + ")";
            }
            if (System.nanoTime() + wait.toNanos() > deadline) {
                throw new DemoFailure(base + " " + trouble + ", although asked for " + patience.toSeconds() + " s");
            }
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** Retry-After in seconds; as a date it is not used by these services. */
    private static Optional<Duration> asked(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private JsonNode body(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new DemoFailure("%s answered %d: %s".formatted(response.request().uri(), response.statusCode(),
                    response.body().substring(0, Math.min(500, response.body().length()))));
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new DemoFailure(response.request().uri() + " answered with something that is not JSON", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
