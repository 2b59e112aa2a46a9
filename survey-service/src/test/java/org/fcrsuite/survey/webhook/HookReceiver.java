package org.fcrsuite.survey.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.fcrsuite.embedded.Ports;
import org.fcrsuite.survey.domain.WebhookSignature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An operator's own system, which takes invitations as webhooks, and the settings for it. */
public class HookReceiver implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final Queue<Integer> ANSWERS = new ConcurrentLinkedQueue<>();

    private HttpServer server;

    /** @param hasGoodSignature as whoever knows the secret finds it */
    public record Received(String id, boolean hasGoodSignature, JsonNode event) {

        String contact() {
            return event.at("/data/externalId").asText();
        }
    }

    public static List<Received> about(String contact) {
        return RECEIVED.stream().filter(received -> received.contact().equals(contact)).toList();
    }

    /** What it answers to the next requests; 204 after these. */
    public static void answers(int... statuses) {
        ANSWERS.clear();
        for (int status : statuses) {
            ANSWERS.add(status);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.createContext("/invitations", HookReceiver::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of("fcr.survey.webhook.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/invitations",
                "fcr.survey.webhook.secret", SECRET, "fcr.survey.webhook.attempts", "3", "fcr.survey.media", "WEBHOOK",
                "fcr.survey.sending.first-back-off", "1s", "fcr.survey.sending.longest-back-off", "1s");
    }

    private static void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            Instant at = Instant.ofEpochSecond(Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")));
            boolean good = new WebhookSignature(SECRET).sign(id, at, body)
                    .equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
            RECEIVED.add(new Received(id, good, new ObjectMapper().readTree(body)));
            Integer answer = ANSWERS.poll();
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
