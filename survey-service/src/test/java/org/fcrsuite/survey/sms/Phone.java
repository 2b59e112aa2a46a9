package org.fcrsuite.survey.sms;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.Requests;

import io.restassured.response.Response;

/** A customer's phone. What it sends comes in as Twilio brings it. */
record Phone(String number) {

    private static final Pattern TOKEN = Pattern.compile("/s/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])");

    static Requests request() {
        return Requests.aRequest().without("email");
    }

    /** Asks a customer who has only a phone, and waits until the question is there and that is known. */
    static Phone asked(Requests request) {
        request.send();
        Phone phone = new Phone(request.phone());
        phone.awaitMessage();
        Database.awaitStatus(request, "SENT");
        return phone;
    }

    List<Map<String, String>> messages() {
        return TwilioTestResource.twilio.messagesTo(number);
    }

    Map<String, String> awaitMessage() {
        Eventually.isTrue("an SMS to " + number, () -> !messages().isEmpty());
        return messages().get(0);
    }

    String token() {
        Matcher link = TOKEN.matcher(awaitMessage().get("Body"));
        if (!link.find()) {
            throw new AssertionError("There is no link in " + awaitMessage().get("Body"));
        }
        return link.group(1);
    }

    /** What is written back, in TwiML. */
    String says(String text) {
        return deliver(inbound(text)).then().statusCode(200).extract().asString();
    }

    Map<String, String> inbound(String text) {
        Map<String, String> fields = new HashMap<>();
        fields.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        fields.put("AccountSid", "AC0123456789abcdef0123456789abcdef");
        fields.put("From", number);
        fields.put("To", "+447700900123");
        fields.put("Body", text);
        fields.put("NumMedia", "0");
        return fields;
    }

    static Response deliver(Map<String, String> fields) {
        return post("/sms/twilio/inbound", fields, FakeTwilio.sign(publicUrl() + "/sms/twilio/inbound", fields));
    }

    /** What Twilio tells of the message that we sent to this phone. */
    Response reports(String status, String errorCode) {
        return reportsOf(awaitMessage(), status, errorCode);
    }

    Response reportsOf(Map<String, String> message, String status, String errorCode) {
        Map<String, String> fields = new HashMap<>(Map.of("MessageSid", message.getOrDefault("sid", "SM1"), "MessageStatus",
                status, "To", number, "From", "+447700900123", "ApiVersion", "2010-04-01"));
        if (errorCode != null) {
            fields.put("ErrorCode", errorCode);
        }
        String callback = message.get("StatusCallback");
        return post(URI.create(callback).getRawPath() + "?" + URI.create(callback).getRawQuery(), fields,
                FakeTwilio.sign(callback, fields));
    }

    static Response post(String pathAndQuery, Map<String, String> fields, String signature) {
        return given().urlEncodingEnabled(true).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature).formParams(fields).post(pathAndQuery);
    }

    static String publicUrl() {
        return ConfigProvider.getConfig().getValue("fcr.survey.public-url", String.class);
    }
}
