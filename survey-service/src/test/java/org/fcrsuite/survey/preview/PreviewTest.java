package org.fcrsuite.survey.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class PreviewTest {

    private final String source = "preview-" + UUID.randomUUID();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void theSameRulesDecideAsTheyDid() {
        send(aContact(), aContact().with("automated", true), aContact().with("direction", "OUTBOUND"),
                aContact().without("email").without("phone"));

        JsonPath same = preview(Map.of());

        assertThat(same.getInt("contacts")).isEqualTo(4);
        for (String policy : List.of("current", "draft")) {
            assertThat(same.getInt(policy + ".invited")).isEqualTo(1);
            assertThat(same.getMap(policy + ".suppressed")).isEqualTo(Map.of("AUTOMATED", 1, "OUTBOUND", 1, "NO_ADDRESS", 1));
        }
        assertThat(same.getInt("added") + same.getInt("dropped")).isZero();
        assertThat(same.getBoolean("cut")).isFalse();
    }

    @Test
    void theDraftSaysWhoWouldBeAskedAndWhoNotAndWhy() {
        Requests billing = aContact().with("topic", "billing");
        Requests outbound = aContact().with("topic", "orders").with("direction", "OUTBOUND");
        send(billing, outbound, aContact().with("topic", "orders"));

        JsonPath draft = preview(Map.of("topicsLeftOut", List.of("billing"), "outbound", true));

        assertThat(draft.getInt("draft.invited")).isEqualTo(2);
        assertThat(draft.getMap("draft.suppressed")).isEqualTo(Map.of("TOPIC_LEFT_OUT", 1));
        assertThat(draft.getInt("added")).isEqualTo(1);
        assertThat(draft.getInt("dropped")).isEqualTo(1);
        assertThat(draft.getList("examples.externalId", String.class)).hasSize(3).startsWith(
                draft.getList("examples.findAll { it.current.invited != it.draft.invited }.externalId", String.class)
                        .toArray(String[]::new));
        assertThat(draft.getString(example(billing) + "draft.reason")).isEqualTo("TOPIC_LEFT_OUT");
        assertThat(draft.getString(example(outbound) + "current.reason")).isEqualTo("OUTBOUND");
        assertThat(draft.getString(example(outbound) + "draft.medium")).isEqualTo("EMAIL");
        assertThat(draft.prettify()).doesNotContain(billing.email());
    }

    @Test
    void aShorterRecontactPeriodCountsTheDraftsOwnInvitations() {
        Instant now = MovableClock.time();
        Requests first = aContact().endedAt(now.minus(Duration.ofHours(50)));
        Requests second = aContact().of(first).endedAt(now.minus(Duration.ofHours(26)));
        Requests third = aContact().of(first).endedAt(now.minus(Duration.ofHours(2)));
        // Announced a day apart: what counts is when each came.
        send(first);
        MovableClock.forward(Duration.ofHours(24));
        send(second);
        MovableClock.forward(Duration.ofHours(24));
        send(third);

        JsonPath draft = preview(Map.of("recontactPeriod", "PT36H"));

        assertThat(draft.getMap("current.suppressed")).isEqualTo(Map.of("RECONTACT_PERIOD", 2));
        assertThat(draft.getInt("draft.invited")).isEqualTo(2);
        assertThat(draft.getMap("draft.suppressed")).isEqualTo(Map.of("RECONTACT_PERIOD", 1));
    }

    @Test
    void aReminderIsSaidWithTheInvitation() {
        Requests asked = aContact();
        send(asked);

        JsonPath draft = preview(Map.of("reminder", true));

        Instant at = Instant.parse(draft.getString(example(asked) + "draft.at"));
        assertThat(draft.getString(example(asked) + "draft.remindedAt")).isEqualTo(at.plus(Duration.ofDays(3)).toString());
        assertThat(draft.getString(example(asked) + "current.remindedAt")).isNull();
    }

    @Test
    void aWrongDraftIsNamedAndNothingIsKept() {
        asAdmin().contentType("application/json").body(Map.of("rules", Map.of("share", 7))).post("/v1/policies/preview").then()
                .statusCode(400);
        asAdmin().contentType("application/json").body("{}").post("/v1/policies/preview").then().statusCode(400);
        asAdmin().contentType("application/json").body("{\"rules\":{},\"days\":91}").post("/v1/policies/preview").then()
                .statusCode(400);
    }

    @Test
    void withoutContactsThereIsNothingToSay() {
        JsonPath nothing = preview(Map.of("share", 0.5));

        assertThat(nothing.getInt("contacts")).isZero();
        assertThat(nothing.getInt("draft.invited")).isZero();
        assertThat(nothing.getString("from")).isNull();
    }

    private Requests aContact() {
        return Requests.aRequest().with("source", source);
    }

    private void send(Requests... requests) {
        int before = stored();
        Requests.sendAll(List.of(requests));
        Eventually.isTrue("all are decided", () -> stored() == before + requests.length);
    }

    private int stored() {
        return Database.count("SELECT count(*) FROM invitation WHERE source = ?", source);
    }

    /** With a key for this source only: other tests' contacts are not its business. */
    private JsonPath preview(Map<String, Object> rules) {
        return as(TestKeys.create(List.of("surveys:read"), List.of(source))).contentType("application/json")
                .body(Map.of("rules", rules)).post("/v1/policies/preview").then().statusCode(200).extract().jsonPath();
    }

    private static String example(Requests request) {
        return "examples.find { it.externalId == '" + request.externalId() + "' }.";
    }
}
