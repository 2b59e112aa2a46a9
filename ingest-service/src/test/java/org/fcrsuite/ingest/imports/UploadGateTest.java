package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.TestKeys;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

@ServiceTest
class UploadGateTest {

    @Inject
    Jdbi jdbi;

    private final String source = "gate-" + UUID.randomUUID();

    private ValidatableResponse send() {
        return Import.send(Import.mapping(source), "id;kind;start;about;name\n".getBytes(StandardCharsets.UTF_8));
    }

    /** An upload that has begun, and never comes to its end. */
    private static Socket begun(String key) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\nid;ki")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void moreFilesThanAreReceivedAtATimeAreRefusedBeforeTheyAreRead() throws IOException {
        try (Socket first = begun(TestKeys.BOOTSTRAP); Socket second = begun(TestKeys.BOOTSTRAP)) {
            Eventually.isTrue("a third is refused", () -> send().extract().statusCode() == 503);

            send().statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue());
            assertThat(first.isConnected() && second.isConnected()).isTrue();
        }
        Eventually.isTrue("the places are free again", () -> send().extract().statusCode() == 202);
    }

    @Test
    void whoHasNoKeyTakesNoPlace() throws IOException {
        try (Socket first = begun("fcr_wrong"); Socket second = begun("fcr_wrong"); Socket third = begun("fcr_wrong")) {
            for (Socket socket : new Socket[] { first, second, third }) {
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).endsWith("401");
            }
            send().statusCode(202);
        }
    }

    @Test
    void moreImportsThanMayWaitAreRefused() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO import_job (id, state, source, mapping, bytes_total, created_at, lease_until)
                SELECT gen_random_uuid(), 'QUEUED', :source, '{}', 1, now(), now() + interval '1 hour'
                FROM generate_series(1, 100)
                """)
                .bind("source", source).execute());
        try {
            send().statusCode(429).contentType("application/problem+json").header("Retry-After", notNullValue())
                    .body("detail", containsString("imports wait already"));
        } finally {
            jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_job WHERE source = :source")
                    .bind("source", source).execute());
        }
        send().statusCode(202);
    }
}
