package org.fcrsuite.survey.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.PolicyChange;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.fcrsuite.survey.webhook.HookReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Surveys as events: the operator's own system does the sending. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
@WithTestResource(HookReceiver.class)
class WebhookTest {

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
        HookReceiver.answers();
    }

    @AfterEach
    void allIsWell() {
        HookReceiver.answers();
        PolicyChange.to(Map.of("reminder", false));
    }

    @Test
    void theOperatorsSystemGetsTheLinkSignedAndNobodysAddress() {
        request.send();
        Database.awaitStatus(request, "SENT");

        Received received = received().get(0);
        assertThat(received.hasGoodSignature()).isTrue();
        assertThat(received.event().get("type").asText()).isEqualTo("invitation.due");
        JsonNode data = received.event().get("data");
        assertThat(data.toString()).doesNotContain(request.email(), "Ana");
        assertThat(data.get("customerKey").asText()).isEqualTo(request.customerKey().toString());
        assertThat(data.get("language").asText()).isEqualTo("nl");
        assertThat(data.get("answers")).hasSize(4);
        assertThat(data.get("optOutUrl").asText()).contains("/o/");
        JsonNode sent = Topic.named("fcr.surveys").await(1, about("helpdesk", request.externalId())).get(0);
        assertThat(sent.at("/data/medium").asText()).isEqualTo("WEBHOOK");

        new SurveyPage(token(received)).answer("yes").then().statusCode(200);
        assertThat(Database.status(request)).isEqualTo("ANSWERED");
    }

    @Test
    void untilItIsTakenItIsSentAgainWithTheSameIdAndTheSameLink() {
        HookReceiver.answers(503, 429);
        request.send();

        Database.awaitStatus(request, "SENT");

        assertThat(received()).hasSize(3).extracting(Received::id).containsOnly(received().get(0).id());
        assertThat(received()).extracting(WebhookTest::token).containsOnly(token(received().get(0)));
        new SurveyPage(token(received().get(0))).open().then().statusCode(200);
    }

    @Test
    void whatIsNeverTakenIsListedWithTheReceiversWords() {
        HookReceiver.answers(500, 500, 500, 500);
        request.send();

        Database.awaitStatus(request, "FAILED");

        assertThat(received()).hasSize(3);
        asAdmin().get("/v1/invitations?status=FAILED&limit=1000").then().statusCode(200)
                .body("items.externalId", hasItem(request.externalId()));
        asAdmin().get("/v1/invitations/helpdesk/" + request.externalId()).then()
                .body("lastError", containsString("answered 500, the last of 3 attempts"));
    }

    @Test
    void anAnswerThatSpeaksOfTheReceiverAndNotOfTheInvitationIsNoRefusal() {
        HookReceiver.answers(302, 404);
        request.send();

        Database.awaitStatus(request, "SENT");

        assertThat(received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 410, 422 })
    void whatTheReceiverRefusesIsNotSentAgain(int status) {
        HookReceiver.answers(status);
        request.send();

        Database.awaitStatus(request, "FAILED");

        assertThat(received()).hasSize(1);
    }

    @Test
    void theOperatorReportsThatItArrived() {
        request.send();
        Database.awaitStatus(request, "SENT");

        report(Map.of("status", "SENT")).statusCode(200).body("status", equalTo("SENT"));
        report(Map.of("status", "DELIVERED")).statusCode(200).body("status", equalTo("DELIVERED"));
        report(Map.of("status", "DELIVERED")).statusCode(200).body("status", equalTo("DELIVERED"));

        List<JsonNode> events = Topic.named("fcr.surveys").await(2, about("helpdesk", request.externalId()));
        assertThat(events.get(1).get("type").asText()).isEqualTo("org.fcrsuite.InvitationDelivered.v1");
    }

    @Test
    void theOperatorReportsThatItFailedAndALateReportDoesNotBringItBack() {
        request.send();
        Database.awaitStatus(request, "SENT");

        report(Map.of("status", "FAILED", "reason", "30003 unreachable")).statusCode(200).body("status", equalTo("BOUNCED"));
        report(Map.of("status", "DELIVERED")).statusCode(200).body("status", equalTo("BOUNCED"));

        assertThat(Database.invitation(request)).containsEntry("last_error", "30003 unreachable");
    }

    @Test
    void aReportAboutWhatIsNotTheirsOrIsNotThereIsRefused() {
        asAdmin().contentType("application/json").body(Map.of("status", "SENT")).post("/v1/invitations/helpdesk/x/reports")
                .then().statusCode(404);
        request.send();
        Database.awaitStatus(request, "SENT");
        String key = TestKeys.create(List.of("responses:write"), List.of("chat"));
        as(key).contentType("application/json").body(Map.of("status", "SENT"))
                .post("/v1/invitations/helpdesk/" + request.externalId() + "/reports").then().statusCode(403);
        report(Map.of("status", "LOST")).statusCode(400);
        report(Map.of("status", "FAILED", "reason", "no ana@example.org")).statusCode(400);
        report(Map.of()).statusCode(400);
        Database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE invitation SET medium = 'EMAIL' WHERE external_id = :id")
                        .bind("id", request.externalId()).execute());
        report(Map.of("status", "SENT")).statusCode(409);
    }

    @Test
    void aReminderIsAWebhookOfItsOwnWithTheSameLink() {
        PolicyChange.to(Map.of("reminder", true));
        request.send();
        Database.awaitStatus(request, "SENT");

        MovableClock.forward(Duration.ofDays(3).plusMinutes(1));
        Eventually.isTrue("a reminder", () -> received().size() == 2);

        Received first = received().get(0);
        Received reminder = received().get(1);
        assertThat(reminder.hasGoodSignature()).isTrue();
        assertThat(reminder.event().get("type").asText()).isEqualTo("reminder.due");
        assertThat(reminder.id()).isNotEqualTo(first.id());
        assertThat(token(reminder)).isEqualTo(token(first));
        assertThat(Duration.between(Instant.parse(first.event().at("/data/expiresAt").asText()),
                Instant.parse(reminder.event().at("/data/expiresAt").asText())).abs()).isLessThan(Duration.ofSeconds(30));
        report(Map.of("status", "FAILED", "reminder", true)).statusCode(200).body("status", equalTo("SENT"));
        new SurveyPage(token(reminder)).answer("yes").then().statusCode(200);
    }

    @Test
    void whoRefusedIsNotInAnyWebhook() {
        request.send();
        Database.awaitStatus(request, "SENT");
        asAdmin().contentType("application/json").body(Map.of("customerKey", request.customerKey())).post("/v1/opt-outs");
        MovableClock.forward(Duration.ofDays(40));

        Requests later = Requests.aRequest().of(request).send();

        Database.awaitStatus(later, "SUPPRESSED");
        assertThat(HookReceiver.about(later.externalId())).isEmpty();
    }

    @Test
    void aPreviewKnowsWhomTheOperatorsSystemReaches() {
        String source = "preview-" + request.externalId();
        request.with("source", source).send();
        Database.awaitStatus(request, "SENT");

        as(TestKeys.create(List.of("surveys:read"), List.of(source))).contentType("application/json")
                .body(Map.of("rules", Map.of())).post("/v1/policies/preview").then().statusCode(200)
                .body("current.invited", equalTo(1)).body("examples[0].draft.medium", equalTo("WEBHOOK"));
    }

    private List<Received> received() {
        Eventually.isTrue("a webhook", () -> !HookReceiver.about(request.externalId()).isEmpty());
        return HookReceiver.about(request.externalId());
    }

    private static String token(Received received) {
        return received.event().at("/data/surveyUrl").asText().replaceFirst("^.*/s/", "");
    }

    private ValidatableResponse report(Map<String, ?> report) {
        return asAdmin().contentType("application/json").body(report)
                .post("/v1/invitations/helpdesk/" + request.externalId() + "/reports").then();
    }
}
