package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class FirstByteTest {

    private static final int SLOW_MILLIS = 20;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fast", exchange -> answer(exchange, 0, 200));
        server.createContext("/slow", exchange -> answer(exchange, SLOW_MILLIS, 200));
        server.createContext("/gone", exchange -> answer(exchange, 0, 410));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSlowerPageIsFoundSlowerByWhatItTakesLonger() throws InterruptedException {
        List<FirstByte> figures = FirstByte.of(List.of(url("/slow"), url("/fast")), 2, 10);

        assertThat(asked.get()).isEqualTo(24);
        assertThat(figures.get(0).median().toMillis()).isGreaterThanOrEqualTo(SLOW_MILLIS);
        assertThat(figures.get(1).median()).isLessThan(figures.get(0).median());
        assertThat(figures.get(0).p99()).isGreaterThanOrEqualTo(figures.get(0).median());
    }

    @Test
    void aPageThatIsNotThereIsNotMeasured() {
        assertThatThrownBy(() -> FirstByte.of(List.of(url("/gone")), 0, 1)).isInstanceOf(Refusal.class)
                .hasMessageContaining("410");
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange, int millis, int status) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            long until = System.nanoTime() + millis * 1_000_000L;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            exchange.sendResponseHeaders(status, 1);
            exchange.getResponseBody().write('x');
        }
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
