package org.fcrsuite.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

class MailboxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int page = Ports.free();
    private final int smtp = Ports.free();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer suite;
    private Mailbox mailbox;

    @BeforeEach
    void start() throws IOException {
        suite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        suite.createContext("/", exchange -> {
            try (exchange) {
                calls.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Twilio-Signature") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var answer = "<Response><Message><Body>Thanks &amp; bye</Body></Message></Response>"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        suite.start();
        mailbox = Mailbox.start(page, smtp, new SmsAccount("AC1", "only-for-tests", "+447700900000",
                URI.create("http://127.0.0.1:" + suite.getAddress().getPort() + "/sms/twilio/inbound")),
                Optional.of("Simulated <data>"));
    }

    @AfterEach
    void stop() {
        suite.stop(0);
        mailbox.close();
    }

    @Test
    void anEmailToAnyoneIsThereWithItsPartsAndHeaders() throws Exception {
        send("anyone@example.org", "Is your issue solved? é", "plain http://127.0.0.1/s/abc", "<p>html</p>");

        var message = messages().get(0);
        assertThat(message.get("kind").asText()).isEqualTo("EMAIL");
        assertThat(message.get("to").asText()).isEqualTo("anyone@example.org");
        assertThat(message.get("subject").asText()).isEqualTo("Is your issue solved? é");
        assertThat(message.get("text").asText()).contains("http://127.0.0.1/s/abc");
        assertThat(message.get("html").asText()).isEqualTo("<p>html</p>");
        assertThat(message.get("headers").get("List-Unsubscribe").asText()).isEqualTo("<http://127.0.0.1/o/abc>");
    }

    @Test
    void theNewestMessageComesFirst() throws Exception {
        send("one@example.org", "first", "text", "<p></p>");
        send("two@example.org", "second", "text", "<p></p>");

        assertThat(messages().findValuesAsText("subject")).containsExactly("second", "first");
        assertThat(get("/api/received").body()).isEqualTo("2");
    }

    @Test
    void whatAMailSaysCannotBecomePartOfThePage() throws Exception {
        send("x@example.org", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> http://a.b/?c=1&d=\"2",
                "<script>alert(1)</script>");
        var id = messages().get(0).get("id").asText();

        var list = get("/").body();
        var message = get("/messages/" + id);
        var html = get("/messages/" + id + "/html");

        assertThat(list).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(message.body()).doesNotContain("<script>alert").doesNotContain("<img")
                .contains("href=\"http://a.b/?c=1&amp;d=\"");
        assertThat(message.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox ")
                .doesNotContain("allow-scripts").doesNotContain("allow-same-origin");
    }

    @Test
    void everyPageBearsTheNotice() throws Exception {
        send("x@example.org", "subject", "text", "<p></p>");

        for (var path : List.of("/", "/messages/" + messages().get(0).get("id").asText())) {
            assertThat(get(path).body()).contains("<strong>Simulated &lt;data&gt;</strong>");
        }
    }

    @Test
    void anSmsIsTakenAsTwilioTakesIt() throws Exception {
        var sent = post("To=%2B31612345678&From=%2B15005550006&Body=Solved%3F+1+yes%2C+2+no");

        var answer = JSON.readTree(sent.body());
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(answer.get("status").asText()).isEqualTo("queued");
        assertThat(messages().get(0).get("text").asText()).isEqualTo("Solved? 1 yes, 2 no");
        assertThat(JSON.readTree(get(answer.get("uri").asText()).body()).get("status").asText()).isEqualTo("delivered");
    }

    @Test
    void itsDeliveryIsReportedWithASignatureToTheSuiteOnly() throws Exception {
        var callback = "http://127.0.0.1:" + suite.getAddress().getPort() + "/sms/twilio/status?invitation=7";
        post("To=%2B31612345678&From=%2B15005550006&Body=x&StatusCallback=http%3A%2F%2F127.0.0.1%3A1%2Felsewhere");
        post("To=%2B31612345678&From=%2B15005550006&Body=x&StatusCallback="
                + URLEncoder.encode(callback, StandardCharsets.UTF_8));

        Eventually.isTrue("it is reported", () -> calls.size() == 1);
        assertThat(calls.get(0)).startsWith("/sms/twilio/status?invitation=7 ").contains("MessageStatus=delivered")
                .doesNotContain(" null ");
    }

    @Test
    void theRecipientMayWriteBackAndTheAnswerIsShown() throws Exception {
        post("To=%2B31612345678&From=%2B15005550006&Body=Solved%3F");
        var id = messages().get(0).get("id").asText();

        var shown = form("/messages/" + id + "/reply", "text=2+%26+stop", "http://127.0.0.1:" + page);
        var foreign = form("/messages/" + id + "/reply", "text=1", "http://evil.example");

        assertThat(get("/messages/" + id).body()).contains("value=\"1\"", "value=\"STOP\"");
        assertThat(shown.statusCode()).isEqualTo(303);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(calls).hasSize(1).allMatch(call -> call.startsWith("/sms/twilio/inbound ")
                && call.contains("Body=2+%26+stop") && call.contains("From=%2B31612345678"));
        assertThat(messages().findValuesAsText("text")).containsExactly("Thanks & bye", "2 & stop", "Solved?");
    }

    @Test
    void anSmsToNoNumberIsRefusedAsTwilioRefusesIt() throws Exception {
        var refused = post("To=nobody&From=%2B15005550006&Body=x");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).get("code").asInt()).isEqualTo(21211);
        assertThat(messages()).isEmpty();
    }

    @Test
    void aForeignNameForThisMachineIsNotAnswered() throws IOException {
        try (var socket = new Socket("127.0.0.1", page)) {
            var out = new PrintStream(socket.getOutputStream(), true);
            out.print("GET /api/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 421");
        }
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("survey@localhost"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("List-Unsubscribe", "<http://127.0.0.1/o/abc>");
        var plainPart = new MimeBodyPart();
        plainPart.setText(text, "UTF-8");
        var htmlPart = new MimeBodyPart();
        htmlPart.setContent(html, "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", plainPart, htmlPart));
        Transport.send(mail);
    }

    private JsonNode messages() throws Exception {
        return JSON.readTree(get("/api/messages").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return http.send(HttpRequest.newBuilder(uri("/2010-04-01/Accounts/AC1/Messages.json"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String fields, String origin) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin).POST(BodyPublishers.ofString(fields)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + page + path);
    }
}
