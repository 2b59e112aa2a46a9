package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class RecountCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private HttpServer server;
    private volatile String answer;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/recount", exchange -> {
            boolean allowed = "Bearer key".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && exchange.getRequestMethod().equals("POST");
            byte[] body = (allowed ? answer : "{\"detail\": \"The key may not do this.\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(allowed ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void noDifferenceEndsWell() throws Exception {
        answer = "{\"contacts\": 24918, \"chainings\": 2, \"differences\": 0, \"places\": []}";

        assertThat(run("key")).isZero();

        assertThat(out).hasToString("24,918 contacts recounted by 2 ways of chaining: no difference." + System.lineSeparator());
    }

    @Test
    void aDifferenceIsSaidWithItsPlaceAndEndsBadly() throws Exception {
        answer = """
                {"contacts": 3, "chainings": 1, "differences": 7, "places": [{"where": "columns", "chaining": 4,
                 "day": "2026-03-02", "source": "helpdesk", "contact": 12, "outcome": 17, "found": 1,
                 "expected": 0}]}""";

        assertThat(run("key")).isOne();

        assertThat(out.toString()).contains(
                "columns, chaining 4, day 2026-03-02, source helpdesk, contact 12, outcome 17: 1 instead of 0",
                "and more", "7 differences");
    }

    @Test
    void whatIsRefusedIsSaid() {
        assertThatThrownBy(() -> run("other")).isInstanceOf(Refusal.class)
                .hasMessageContaining("metrics-service answered 403: The key may not do this.");
    }

    @Test
    void aServiceThatIsAwayIsSaid() {
        server.stop(0);

        assertThatThrownBy(() -> run("key")).isInstanceOf(Refusal.class).hasMessageContaining("does not answer");
    }

    private int run(String key) throws Exception {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return RecountCommand.run(new ServiceTarget(ServiceName.METRICS, url, key, false), new PrintStream(out, true));
    }
}
