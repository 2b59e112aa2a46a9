package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;

/** One answer of the mailbox server, with the headers that keep a browser on a short rein. */
final class Reply {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src data:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    // Mail is made of inline styles. It gets no scripts, no forms, no network, and no origin to call its own.
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final HttpExchange exchange;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void page(String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
        send(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void mail(String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
        // The base comes first, hence wins over one of the mail's own: links open beside the mailbox, not inside it.
        var framed = "<base target=\"_blank\">" + (html == null ? "" : html);
        send(200, "text/html; charset=utf-8", framed.getBytes(StandardCharsets.UTF_8));
    }

    void seeOther(String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        send(303, "text/plain; charset=utf-8", new byte[0]);
    }

    void json(int status, byte[] json) throws IOException {
        send(status, "application/json", json);
    }

    void text(int status, String type, String text) throws IOException {
        send(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    void resource(String type, String name) throws IOException {
        try (var in = Reply.class.getResourceAsStream(name)) {
            send(200, type + "; charset=utf-8", in.readAllBytes());
        }
    }

    private void send(int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
