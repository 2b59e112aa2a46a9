package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Twilio, as its documents describe it, with the ways in which it can fail. */
public final class FakeTwilio {

    static final String TOKEN = "only-for-tests-auth-token";

    enum Trouble {
        NONE,
        /** Takes the message and then says that it failed. */
        FAIL_AFTERWARDS,
        UNAVAILABLE,
        TOO_MANY,
        WRONG_TOKEN,
        NO_SUCH_NUMBER,
        UNSUBSCRIBED,
        HANG_UP
    }

    private final HttpServer server;
    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = Trouble.NONE;

    FakeTwilio(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-twilio");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    void fail(Trouble how) {
        trouble = how;
    }

    /** All that were handed over to this number, whatever was said of them. */
    List<Map<String, String>> messagesTo(String number) {
        return messages.stream().filter(message -> number.equals(message.get("To"))).toList();
    }

    void close() {
        server.stop(0);
    }

    /** As Twilio describes it: the address, then each field by name with its value, HMAC-SHA1 with the account's token. */
    public static String sign(String url, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod())) {
                answer(exchange, trouble == Trouble.UNAVAILABLE ? 503 : 404, "{}");
                return;
            }
            Map<String, String> fields = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            switch (trouble) {
                case NONE -> take(exchange, fields);
                case FAIL_AFTERWARDS -> {
                    messages.add(fields);
                    answer(exchange, 500, error(20500, "An internal error has occurred", 500));
                }
                case UNAVAILABLE -> answer(exchange, 503, error(20503, "Service Unavailable", 503));
                case TOO_MANY -> answer(exchange, 429, error(20429, "Too Many Requests", 429));
                case WRONG_TOKEN -> answer(exchange, 401, error(20003, "Authenticate", 401));
                case NO_SUCH_NUMBER ->
                    answer(exchange, 400, error(21211, "Invalid 'To' Phone Number: " + fields.get("To"), 400));
                case UNSUBSCRIBED -> answer(exchange, 400, error(21610, "Attempt to send to unsubscribed recipient", 400));
                case HANG_UP -> messages.add(fields);
            }
        }
    }

    private void take(HttpExchange exchange, Map<String, String> fields) throws IOException {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        fields.put("sid", sid);
        messages.add(fields);
        answer(exchange, 201, "{\"sid\":\"%s\",\"status\":\"queued\",\"to\":\"%s\"}".formatted(sid, fields.get("To")));
    }

    private static String error(int code, String message, int status) {
        return "{\"code\":%d,\"message\":\"%s\",\"more_info\":\"https://www.twilio.com/docs/errors/%d\",\"status\":%d}"
                .formatted(code, message, code, status);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> read(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }
}
