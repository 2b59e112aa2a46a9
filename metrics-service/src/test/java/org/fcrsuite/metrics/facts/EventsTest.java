package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The samples of the contracts, through a real Kafka. */
@QuarkusTest
class EventsTest {

    private final Topic contacts = Topic.named("fcr.contacts");
    private final Topic surveys = Topic.named("fcr.surveys");

    @Test
    void everySampleIsUnderstood() {
        String source = "samples";
        contacts.send("key", about(source, "ContactRecorded"));
        surveys.send("key", about(source, "InvitationSent"), about(source, "InvitationDelivered"),
                about(source, "ResponseReceived"), about(source, "CustomerOptedOut"), about(source, "InvitationExpired"));

        Eventually.isTrue("the answer is counted", () -> fcr(source).getInt("groups[0].external.determined") == 1);

        JsonPath report = fcr(source);
        assertThat(report.getInt("groups[0].external.resolved")).as("partly, and in two contacts").isZero();
        assertThat(report.getInt("groups[0].external.delivered")).isEqualTo(1);
        assertThat(report.getDouble("groups[0].external.responseRate.rate")).isEqualTo(1);
        assertThat(report.getInt("groups[0].internal.determined")).isEqualTo(1);
        JsonPath verdict = TestKeys.asAdmin().get("/v1/contacts/samples/48211").then().statusCode(200).extract().jsonPath();
        assertThat(verdict.getList("external.reasons")).containsExactly("CUSTOMER_SAID_PARTLY",
                "TOOK_MORE_THAN_ONE_CONTACT");
    }

    @Test
    void whatWasSuppressedOrFailedIsNotDelivered() {
        String source = "undelivered";
        contacts.send("key", about(source, "ContactRecorded"));
        surveys.send("key", about(source, "InvitationSuppressed"), about(source, "InvitationSent"),
                about(source, "InvitationFailed"), about(source, "ResponseReceived"));

        Eventually.isTrue("the answer is counted", () -> fcr(source).getInt("groups[0].external.determined") == 1);

        assertThat(fcr(source).getInt("groups[0].external.delivered")).isZero();
    }

    @Test
    void aBounceTakesTheDeliveryBackAndAnotherAttemptGivesItAgain() {
        String source = "bounced";
        contacts.send("key", about(source, "ContactRecorded"));
        surveys.send("key", about(source, "InvitationSent"), about(source, "InvitationDelivered"));
        Eventually.isTrue("it is delivered", () -> fcr(source).getInt("groups[0].external.delivered") == 1);

        surveys.send("key", about(source, "InvitationFailed"));
        Eventually.isTrue("it came back", () -> fcr(source).getInt("groups[0].external.delivered") == 0);

        ObjectNode again = json(source, "InvitationDelivered");
        ((ObjectNode) again.get("data")).put("deliveredAt", "2026-03-02T12:00:00Z");
        surveys.send("key", again.toString());
        Eventually.isTrue("it is delivered after all", () -> fcr(source).getInt("groups[0].external.delivered") == 1);
    }

    @Test
    void whoMayHaveTheMessageIsNeitherSilentNorNotAsked() {
        String source = "doubtful";
        contacts.send("key", about(source, "ContactRecorded"));
        Eventually.isTrue("nobody was asked", () -> notAsked(source) == 1);

        surveys.send("key", about(source, "InvitationInDoubt"));

        Eventually.isTrue("that is no longer said", () -> notAsked(source) == 0);
        assertThat(reconciliation(source).getInt("groups[0].nonResponse.silent.determined")).isZero();
    }

    private static int notAsked(String source) {
        return reconciliation(source).getInt("groups[0].nonResponse.notAsked.determined");
    }

    private static JsonPath reconciliation(String source) {
        return TestKeys.asAdmin().queryParam("source", source).get("/v1/reconciliation").then().statusCode(200).extract()
                .jsonPath();
    }

    @Test
    void whatWasSaidLastOfASourceStandsInWhateverOrderItComes() {
        ObjectNode earlier = json("observed", "SourceObserved");
        ((ObjectNode) earlier.get("data")).put("observedThrough", "1970-01-01T00:00:00Z").put("revision", 1);
        contacts.send("observed", about("observed", "SourceObserved"), earlier.toString());
        contacts.send("key", about("observed", "ContactRecorded"));

        Eventually.isTrue("the contact is counted", () -> fcr("observed").getInt("groups[0].internal.pending") == 1);

        assertThat(Instant.parse(fcr("observed").getString("observedThrough.observed")))
                .isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void aSourceThatIsLiveAgainIsObservedUntilNow() {
        contacts.send("key", about("again", "ContactRecorded"));
        contacts.send("again", about("again", "SourceObserved"));
        Eventually.isTrue("the contact is pending", () -> fcr("again").getInt("groups[0].internal.pending") == 1);

        contacts.send("again", about("again", "SourceObserved-live"), about("again", "SourceObserved"));

        Eventually.isTrue("the contact is final", () -> fcr("again").getInt("groups[0].internal.determined") == 1);
        assertThat(fcr("again").getInt("groups[0].internal.pending")).isZero();
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestGoesOn() {
        String source = "parked";
        ObjectNode broken = json(source, "ContactRecorded");
        ((ObjectNode) broken.get("data")).put("channel", "PIGEON").put("externalId", "broken");
        ObjectNode nameless = json(source, "ContactRecorded");
        ((ObjectNode) nameless.get("data")).remove("externalId");
        contacts.send("key", "{not json", broken.toString(), nameless.toString(), about(source, "ContactRecorded"));

        Eventually.isTrue("the good one is counted", () -> fcr(source).getInt("groups[0].internal.determined") == 1);

        TestKeys.asAdmin().get("/v1/parked-events").then().statusCode(200)
                .body("reason", hasItem(containsString("PIGEON"))).body("reason", hasItem(containsString("not JSON")))
                .body("reason", hasItem(containsString("externalId is missing")));
    }

    private static String about(String source, String type) {
        return json(source, type).toString();
    }

    private static ObjectNode json(String source, String type) {
        JsonNode event = Contracts.json(type);
        if (event.at("/data/source").isTextual()) {
            ((ObjectNode) event.get("data")).put("source", source);
        }
        if (event.at("/data/customerKey").isTextual()) {
            ((ObjectNode) event.get("data")).put("customerKey", UUID.nameUUIDFromBytes(source.getBytes()).toString());
        }
        return (ObjectNode) event;
    }

    private static JsonPath fcr(String source) {
        return TestKeys.asAdmin().queryParam("source", source).get("/v1/fcr").then().statusCode(200).extract().jsonPath();
    }
}
