package org.fcrsuite.survey.sms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
@WithTestResource(TwilioTestResource.class)
class TwilioSignatureTest {

    private static final String INBOUND = "/sms/twilio/inbound";

    private final Requests request = Phone.request();
    private Phone phone;

    @BeforeEach
    void askSomebody() {
        MovableClock.noon();
        phone = Phone.asked(request);
    }

    @Test
    void aByteThatIsFlippedIsNoticedBeforeAnythingIsWritten() {
        Map<String, String> fields = phone.inbound("STOP");
        String signature = FakeTwilio.sign(Phone.publicUrl() + INBOUND, fields);
        String before = Database.everything();
        int seen = Database.count("SELECT count(*) FROM sms_inbound");

        for (int i = 0; i < signature.length(); i++) {
            char other = signature.charAt(i) == 'A' ? 'B' : 'A';
            refused(fields, signature.substring(0, i) + other + signature.substring(i + 1));
        }
        fields.forEach((name, value) -> {
            Map<String, String> changed = new HashMap<>(fields);
            changed.put(name, value.isEmpty() ? "x" : (char) (value.charAt(0) ^ 1) + value.substring(1));
            refused(changed, signature);
            changed.remove(name);
            refused(changed, signature);
        });
        refused(fields, "");
        Map<String, String> nameless = phone.inbound("1");
        nameless.remove("MessageSid");
        Phone.deliver(nameless).then().statusCode(400);
        given().contentType("application/x-www-form-urlencoded").formParams(fields).post(INBOUND).then().statusCode(403);

        assertThat(Database.everything()).isEqualTo(before);
        assertThat(Database.count("SELECT count(*) FROM sms_inbound")).isEqualTo(seen);
    }

    @Test
    void aRequestThatWasSignedForAnotherHostIsRefusedWhateverIsSaidOfTheHost() {
        Map<String, String> fields = phone.inbound("STOP");
        String elsewhere = FakeTwilio.sign("https://ask.example.net" + INBOUND, fields);

        refused(fields, elsewhere);
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8").header("X-Twilio-Signature", elsewhere)
                .header("X-Forwarded-Host", "ask.example.net").header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https;host=ask.example.net").header("Host", "ask.example.net").formParams(fields)
                .post(INBOUND).then().statusCode(403);
        refused(fields, FakeTwilio.sign(Phone.publicUrl() + "/sms/twilio/status", fields));
        refused(fields, FakeTwilio.sign(Phone.publicUrl() + INBOUND + "?a=b", fields));

        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ?", request.customerKey())).isZero();
    }

    @Test
    void behindAProxyThatCallsUsByAnotherNameTheSignatureHolds() {
        Map<String, String> fields = phone.inbound("1");

        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", FakeTwilio.sign(Phone.publicUrl() + INBOUND, fields))
                .header("Host", "10.0.0.7:8082").header("X-Forwarded-Proto", "https").formParams(fields).post(INBOUND).then()
                .statusCode(200);

        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void fieldsThatAreNewToUsAreSignedTooAndDoNoHarm() {
        Map<String, String> fields = phone.inbound("1");
        fields.put("SomethingNew", "é & 1=2 ü");
        fields.put("Empty", "");

        Phone.deliver(fields).then().statusCode(200);

        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void aReplayChangesNothing() {
        Map<String, String> answer = phone.inbound("1");
        Phone.deliver(answer).then().statusCode(200);
        phone.reports("delivered", null).then().statusCode(204);
        String before = Database.everything();

        Phone.deliver(answer).then().statusCode(200);
        phone.reports("delivered", null).then().statusCode(204);

        assertThat(Database.everything()).isEqualTo(before);
    }

    @Test
    void aReportIsBelievedOnlyWithItsSignatureAndOnlyAboutItsMessage() {
        Map<String, String> fields = Map.of("MessageSid", "SM1", "MessageStatus", "delivered");
        String callback = phone.awaitMessage().get("StatusCallback");
        String path = URI.create(callback).getRawPath() + "?" + URI.create(callback).getRawQuery();

        Phone.post(path, fields, FakeTwilio.sign(callback + "x", fields)).then().statusCode(403);
        Phone.post(path + "&invitation=x", fields, FakeTwilio.sign(callback, fields)).then().statusCode(403);
        Phone.post("/sms/twilio/status", fields, FakeTwilio.sign(Phone.publicUrl() + "/sms/twilio/status", fields)).then()
                .statusCode(204);

        assertThat(Database.status(request)).isEqualTo("SENT");
    }

    private static void refused(Map<String, String> fields, String signature) {
        Phone.post(INBOUND, fields, signature).then().statusCode(403).contentType("application/problem+json");
    }
}
