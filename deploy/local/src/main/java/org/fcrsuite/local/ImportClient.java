package org.fcrsuite.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks to ingest-service about imports. */
final class ImportClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ImportTarget target;

    ImportClient(ImportTarget target) {
        this.target = target;
    }

    JsonNode start(String mapping, Path file) throws IOException, InterruptedException {
        var boundary = "fcr-" + UUID.randomUUID();
        var request = request("/v1/imports").timeout(Duration.ofMinutes(10))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, mapping, file));
        return send(request);
    }

    JsonNode follow(String id) throws IOException, InterruptedException {
        return send(request("/v1/imports/" + id).timeout(Duration.ofSeconds(30)));
    }

    String rejectedUrl(String id) {
        return target.url() + "/v1/imports/" + id + "/rejected";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(target.url().resolve(path)).header("Authorization", "Bearer " + target.key());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 == 2) {
            return JSON.readTree(response.body());
        }
        throw new Refusal("ingest-service answered " + response.statusCode() + ": " + explanation(response.body()));
    }

    /** What a problem document says, field by field where it does. */
    private static String explanation(String body) {
        try {
            var problem = JSON.readTree(body);
            var text = new StringBuilder(problem.path("detail").asText(problem.path("title").asText("no reason given")));
            problem.path("errors").forEach(error -> text.append("\n  ").append(error.path("field").asText()).append(": ")
                    .append(error.path("detail").asText()));
            return text.toString();
        } catch (IOException e) {
            return "an answer that is no JSON";
        }
    }

    private static BodyPublisher multipart(String boundary, String mapping, Path file) throws IOException {
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="mapping"\r
                Content-Type: application/json; charset=utf-8\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, mapping, file.getFileName().toString().replaceAll("[\"\\p{Cntrl}]", "_"));
        return BodyPublishers.concat(BodyPublishers.ofString(head, StandardCharsets.UTF_8), BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }
}
