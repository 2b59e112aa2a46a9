package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the page, its JSON, and the SMS sandbox, on this machine's loopback address only. */
final class MailboxServer implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("/messages/([\\w-]+)");
    private static final Pattern MESSAGE_HTML = Pattern.compile("/messages/([\\w-]+)/html");
    private static final Pattern MESSAGE_REPLY = Pattern.compile("/messages/([\\w-]+)/reply");
    private static final Pattern SMS_SEND = Pattern.compile("/2010-04-01/Accounts/(\\w+)/Messages\\.json");
    private static final Pattern SMS_STATUS = Pattern.compile("/2010-04-01/Accounts/(\\w+)/Messages/(\\w+)\\.json");
    private static final Pattern OWN_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final MessageStore store;
    private final SmsSandbox sms;
    private final MailboxPage page;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, MailboxServer::daemon);

    MailboxServer(MessageStore store, SmsWebhooks webhooks, MailboxPage page, int port) throws IOException {
        this.store = store;
        this.sms = new SmsSandbox(store, webhooks, threads, Clock.systemUTC());
        this.page = page;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = new Reply(exchange);
            var host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !OWN_HOST.matcher(host).matches()) {
                // A foreign name that resolves to this machine is how other sites' scripts would read the mail.
                reply.text(421, "text/plain", "This server answers to 127.0.0.1 and localhost only.");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> get(exchange.getRequestURI().getPath(), reply);
                case "POST" -> post(exchange, reply);
                default -> reply.text(405, "text/plain", "Only GET and POST are understood.");
            }
        }
    }

    private void get(String path, Reply reply) throws IOException {
        switch (path) {
            case "/" -> reply.page(page.render(store.latest(), store.received(), null));
            case "/api/messages" -> reply.json(200, JSON.writeValueAsBytes(store.latest()));
            case "/api/received" -> reply.json(200, Long.toString(store.received()).getBytes(StandardCharsets.US_ASCII));
            case "/mailbox.css" -> reply.resource("text/css", "mailbox.css");
            case "/mailbox.js" -> reply.resource("text/javascript", "mailbox.js");
            default -> getMessage(path, reply);
        }
    }

    private void getMessage(String path, Reply reply) throws IOException {
        Matcher status = SMS_STATUS.matcher(path);
        Matcher html = MESSAGE_HTML.matcher(path);
        Matcher message = MESSAGE.matcher(path);
        if (status.matches()) {
            var answer = sms.find(status.group(1), status.group(2));
            reply.json(answer.isPresent() ? 200 : 404,
                    JSON.writeValueAsBytes(answer.<Object> map(SmsSandbox.Answer::body).orElse(Map.of("status", 404))));
        } else if (html.matches() && store.find(html.group(1)).isPresent()) {
            reply.mail(store.find(html.group(1)).get().html());
        } else if (message.matches() && store.find(message.group(1)).isPresent()) {
            reply.page(page.render(store.latest(), store.received(), store.find(message.group(1)).get()));
        } else {
            reply.text(404, "text/plain", "There is no such message; older ones are dropped.");
        }
    }

    private void post(HttpExchange exchange, Reply reply) throws IOException {
        Matcher send = SMS_SEND.matcher(exchange.getRequestURI().getPath());
        Matcher answered = MESSAGE_REPLY.matcher(exchange.getRequestURI().getPath());
        if (answered.matches() && isFromOurPage(exchange)) {
            replyTo(answered.group(1), Form.read(exchange.getRequestBody()), reply);
            return;
        }
        if (!send.matches()) {
            reply.text(404, "text/plain", "Nothing is taken here.");
            return;
        }
        var answer = sms.send(send.group(1), Form.read(exchange.getRequestBody()));
        reply.json(answer.status(), JSON.writeValueAsBytes(answer.body()));
    }

    // Other sites' forms would otherwise answer in the customers' place.
    private static boolean isFromOurPage(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        var host = "http://" + exchange.getRequestHeaders().getFirst("Host");
        return (site == null || site.equals("same-origin")) && (origin == null || origin.equals("null") || origin.equals(host));
    }

    private void replyTo(String id, Map<String, String> form, Reply reply) throws IOException {
        var message = store.find(id).filter(found -> found.kind() == Message.Kind.SMS);
        var text = form.getOrDefault("text", "");
        if (message.isEmpty() || text.isBlank()) {
            reply.text(400, "text/plain", "Write something to a message that is there.");
            return;
        }
        try {
            sms.reply(message.get(), text);
            reply.seeOther("/messages/" + id);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException away) {
            reply.text(502, "text/plain", "The suite did not take the reply: " + away.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "mailbox");
        thread.setDaemon(true);
        return thread;
    }
}
