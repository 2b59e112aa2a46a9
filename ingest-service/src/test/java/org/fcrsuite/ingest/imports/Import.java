package org.fcrsuite.ingest.imports;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** An import as a client drives it. */
final class Import {

    static final String MAPPING = """
            {"source":"%s","delimiter":";","columns":{"externalId":"id","channel":"kind","startedAt":"start",
             "topic":"about","customer.name":"name"},"nullWords":["?"]}""";

    private Import() {
    }

    static String mapping(String source) {
        return MAPPING.formatted(source);
    }

    static ValidatableResponse send(String mapping, byte[] file) {
        return asAdmin().multiPart("mapping", mapping, "application/json")
                .multiPart("file", "contacts.csv", file, "application/octet-stream").post("/v1/imports").then();
    }

    static JsonPath run(String mapping, byte[] file) {
        String id = send(mapping, file).statusCode(202).extract().path("id");
        return await(id, Duration.ofSeconds(90));
    }

    static JsonPath run(String mapping, String file) {
        return run(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    static JsonPath await(String id, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath view = asAdmin().get("/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
            if (view.getString("finishedAt") != null) {
                return view;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("The import " + id + " is not finished after " + patience);
    }

    static String rejected(JsonPath view) {
        return asAdmin().get("/v1/imports/" + view.getString("id") + "/rejected").then().statusCode(200).extract().asString();
    }

    static Duration took(JsonPath view) {
        return Duration.between(Instant.parse(view.getString("createdAt")), Instant.parse(view.getString("finishedAt")));
    }
}
