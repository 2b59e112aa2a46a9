package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls the suite as Twilio would: what became of a message, and what its recipient writes back, signed with the account's
 * token.
 */
final class SmsWebhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern MESSAGE = Pattern.compile("<Message>.*?<Body>(.*?)</Body>.*?</Message>", Pattern.DOTALL);

    private final SmsAccount account;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .build();

    SmsWebhooks(SmsAccount account) {
        this.account = account;
    }

    void delivered(Message message, String callback) throws IOException, InterruptedException {
        var address = URI.create(callback);
        if (!isOurs(address)) {
            throw new IOException("A sandbox calls nobody but the suite that it belongs to");
        }
        call(address, Map.of("AccountSid", account.sid(), "MessageSid", message.id(), "MessageStatus", "delivered", "From",
                message.from(), "To", message.to(), "ApiVersion", "2010-04-01"));
    }

    /**
     * The recipient of a message writes back.
     *
     * @return what the suite answers; empty for nothing
     */
    String reply(Message to, String text) throws IOException, InterruptedException {
        var answer = call(account.inbound(), Map.of("AccountSid", account.sid(), "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""), "From", to.to(), "To", to.from(), "Body", text,
                "NumMedia",
                "0", "ApiVersion", "2010-04-01"));
        var message = MESSAGE.matcher(answer);
        return message.find() ? unescaped(message.group(1)) : "";
    }

    private boolean isOurs(URI address) {
        return account.inbound().getHost().equals(address.getHost()) && account.inbound().getPort() == address.getPort();
    }

    private String call(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        var answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature(address, fields)).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("The suite answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">How Twilio signs</a> */
    private String signature(URI address, Map<String, String> fields) {
        var signed = new StringBuilder(address.toString());
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(account.token().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
