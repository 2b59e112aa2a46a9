package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class OutboxBacklogTest {

    private HttpServer server;
    private volatile int status = 200;
    private volatile String figures;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/q/metrics", exchange -> {
            var body = figures.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatTheServiceSaysIsTheBacklog() throws InterruptedException {
        assertThat(backlog("fcr_outbox_backlog 0.0")).hasValue(0);
        assertThat(backlog("# TYPE fcr_outbox_backlog gauge\nfcr_outbox_backlog{service=\"ingest\"} 1.4171E5"))
                .hasValue(141_710);
    }

    @Test
    void whatItDoesNotSayIsNotTakenForNone() throws InterruptedException {
        assertThat(backlog("fcr_outbox_backlog NaN")).isEmpty();
        assertThat(backlog("up 1.0")).isEmpty();
        status = 503;
        assertThat(backlog("fcr_outbox_backlog 0.0")).isEmpty();
        server.stop(0);
        assertThat(backlog("fcr_outbox_backlog 0.0")).isEmpty();
    }

    private OptionalLong backlog(String text) throws InterruptedException {
        figures = text;
        return new OutboxBacklog("http://127.0.0.1:" + server.getAddress().getPort()).now();
    }
}
