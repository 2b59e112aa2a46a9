package org.fcrsuite.local.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The three services' APIs as far as the simulated centre uses them; every fifth request finds them busy. */
final class FakeSuite implements AutoCloseable {

    static final String KEY = "fcr_test";

    final Map<String, JsonNode> contacts = new ConcurrentHashMap<>();
    final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    final AtomicInteger posts = new AtomicInteger();
    final AtomicInteger refusedAfter = new AtomicInteger(Integer.MAX_VALUE);
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    FakeSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::handle);
        server.start();
    }

    DemoTarget target() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new DemoTarget(base, KEY, base, KEY, base, KEY);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (ThreadLocalRandom.current().nextInt(5) == 0) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            reply(exchange, 503, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            boolean refused = posts.incrementAndGet() > refusedAfter.get();
            reply(exchange, refused ? 500 : 200, refused ? "{}" : posted(exchange.getRequestURI().getPath(), body));
        } else {
            get(exchange);
        }
    }

    private String posted(String path, String body) throws IOException {
        if (path.equals("/v1/contacts/batch")) {
            List.of(body.split("\n")).forEach(line -> keep(contacts, line));
        } else {
            json.readTree(body).forEach(item -> keep(answers, item.toString()));
        }
        return "{\"results\":[]}";
    }

    private void keep(Map<String, JsonNode> stored, String line) {
        try {
            JsonNode item = json.readTree(line);
            stored.put(item.get("externalId").asText(), item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/fcr")) {
            String query = exchange.getRequestURI().getQuery();
            long counted = contacts.values().stream().map(contact -> contact.get("source").asText())
                    .filter(source -> !query.contains("source=") || query.endsWith("source=" + source)).count();
            reply(exchange, 200, "{\"groups\":[{\"internal\":{\"determined\":%d,\"excluded\":%d}}]}"
                    .formatted(Math.max(0, counted - 1), Math.min(1, counted)));
            return;
        }
        JsonNode contact = contacts.get(path.substring(path.lastIndexOf('/') + 1));
        reply(exchange, contact == null ? 404 : 200, contact == null ? "{}" : contact.toString());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
