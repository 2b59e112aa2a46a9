package org.fcrsuite.local;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** Speaks to ingest-service about imports. */
final class ImportClient {

    private final ServiceTarget target;
    private final ServiceClient client;

    ImportClient(ServiceTarget target) {
        this.target = target;
        this.client = new ServiceClient(target);
    }

    JsonNode start(String mapping, Path file) throws IOException, InterruptedException {
        var boundary = "fcr-" + UUID.randomUUID();
        var request = client.request("/v1/imports").timeout(Duration.ofMinutes(10))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, mapping, file));
        return client.send(request);
    }

    JsonNode follow(String id) throws IOException, InterruptedException {
        return client.send(client.request("/v1/imports/" + id).timeout(Duration.ofSeconds(30)));
    }

    String rejectedUrl(String id) {
        return target.url() + "/v1/imports/" + id + "/rejected";
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
