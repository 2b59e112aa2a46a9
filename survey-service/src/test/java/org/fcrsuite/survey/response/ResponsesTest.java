package org.fcrsuite.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.kit.testing.Untyped;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ResponsesTest {

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void anAnswerIsRecordedAndPublishedAsTheContractsSay() {
        post("""
                [{"source":"ivr","externalId":"%s","deliveredAt":"2026-03-02T10:00:00Z","respondedAt":"2026-03-02T10:00:40Z",
                  "resolved":"PARTLY","contactsTaken":"TWICE","csat":3,"comment":"Nog een keer gebeld","language":"nl","via":"IVR"}]
                """
                .formatted(id)).body("created", equalTo(1)).body("results[0].status", equalTo("CREATED"));

        List<JsonNode> events = Topic.named("fcr.surveys").await(2, about("ivr", id));
        assertThat(events.get(0).get("type").asText()).isEqualTo("org.fcrsuite.InvitationDelivered.v1");
        assertThat(events.get(0).at("/data/medium").asText()).isEqualTo("OTHER");
        JsonNode response = events.get(1).get("data");
        assertThat(response.get("commented").asBoolean()).isTrue();
        assertThat(response.get("revision").asInt()).isEqualTo(1);
        assertThat(response.toString()).doesNotContain("Nog een keer");
        assertThat(response.fieldNames()).toIterable()
                .isSubsetOf(() -> Contracts.json("ResponseReceived").get("data").fieldNames());
        asAdmin().get("/v1/responses/ivr/" + id).then().statusCode(200).body("comment", equalTo("Nog een keer gebeld"))
                .body("csat", equalTo(3)).body("respondedAt", equalTo("2026-03-02T10:00:40Z"));
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void theSameAgainChangesNothing(Via via) {
        String body = """
                [{"source":"ivr","externalId":"%s","deliveredAt":"2026-03-02T10:00:00.123456789Z","resolved":"YES","via":"%s"}]"""
                .formatted(id, via);
        post(body);

        post(body).body("unchanged", equalTo(1)).body("results[0].status", equalTo("UNCHANGED"));

        asAdmin().get("/v1/responses/ivr/" + id).then().body("revision", equalTo(1));
    }

    @Test
    void askedAndSilentIsKeptAndAnsweredLater() {
        post("[{\"source\":\"ivr\",\"externalId\":\"%s\",\"deliveredAt\":\"2026-03-02T10:00:00Z\"}]".formatted(id));
        asAdmin().get("/v1/responses/ivr/" + id).then().statusCode(404);
        asAdmin().get("/v1/invitations/ivr/" + id).then().body("status", equalTo("DELIVERED"))
                .body("medium", equalTo("OTHER"));

        post("[{\"source\":\"ivr\",\"externalId\":\"%s\",\"resolved\":\"NO\",\"via\":\"SMS\"}]".formatted(id))
                .body("updated", equalTo(1));

        asAdmin().get("/v1/invitations/ivr/" + id).then().body("status", equalTo("ANSWERED"))
                .body("deliveredAt", equalTo("2026-03-02T10:00:00Z"));
    }

    @Test
    void anotherAnswerReplacesTheFirstAsARevision() {
        post("[{\"source\":\"ivr\",\"externalId\":\"%s\",\"resolved\":\"NO\"}]".formatted(id));

        post("[{\"source\":\"ivr\",\"externalId\":\"%1$s\",\"resolved\":\"YES\"},{\"source\":\"ivr\",\"externalId\":\"%1$s\",\"resolved\":\"PARTLY\"}]"
                .formatted(id))
                .body("updated", equalTo(2));

        asAdmin().get("/v1/responses/ivr/" + id).then().body("revision", equalTo(3)).body("resolved", equalTo("PARTLY"));
        assertThat(Database.count("SELECT count(*) FROM response_revision v JOIN invitation i ON i.id = v.invitation_id "
                + "WHERE i.external_id = ?", id)).isEqualTo(2);
    }

    @Test
    void whatTheCustomerAnsweredOnThePageStands() {
        Requests request = Requests.aRequest();
        SurveyPage.invited(request).answer("no");

        post("[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"resolved\":\"YES\"}]".formatted(request.externalId()))
                .body("rejected", equalTo(1)).body("results[0].errors[0].detail", containsString("stands"));

        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("resolved", equalTo("NO"));
    }

    @Test
    void whatAnotherSystemAskedWhileOursWaitsIsNotAskedAgain() {
        Mailbox.fail(Trouble.REFUSE);
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "QUEUED");

        post("[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"deliveredAt\":\"2026-03-02T10:00:00Z\"}]"
                .formatted(request.externalId())).body("updated", equalTo(1));

        assertThat(Database.invitation(request)).containsEntry("status", "SUPPRESSED")
                .containsEntry("suppressed_reason", "ASKED_ELSEWHERE").containsEntry("address", null)
                .containsEntry("medium", "OTHER");
        List<JsonNode> events = Topic.named("fcr.surveys").await(2, about("helpdesk", request.externalId()));
        assertThat(events).extracting(event -> event.at("/data/medium").asText()).contains("OTHER").doesNotContain("EMAIL");
    }

    @Test
    void aContactThatAnotherSystemAskedAboutBeforeItsRequestIsSuppressed() {
        Requests request = Requests.aRequest();
        post("[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"resolved\":\"YES\"}]".formatted(request.externalId()));

        request.send();

        Eventually.isTrue("it is decided",
                () -> "ASKED_ELSEWHERE".equals(Database.invitation(request).get("suppressed_reason")));
        assertThat(Database.status(request)).isEqualTo("ANSWERED");
    }

    @Test
    void aWrongItemIsNamedAndTheOthersAreRecorded() {
        post("""
                [{"source":"ivr","externalId":"%1$s-1","resolved":"YES"},
                 {"source":"ivr","externalId":"%1$s-2","resolvd":"YES"},
                 {"source":"ivr","externalId":"%1$s-3","resolved":"PERHAPS"},
                 {"source":"ivr","externalId":"%1$s-4","csat":6},
                 {"source":"ivr","externalId":"%1$s-5","csat":2.5},
                 {"source":"ivr","externalId":"%1$s-6"},
                 {"source":"ivr","externalId":"%1$s-7","resolved":"NO","respondedAt":"2026-03-02T09:00:00Z","deliveredAt":"2026-03-02T10:00:00Z"},
                 {"source":"ivr","externalId":"%1$s-8","resolved":"NO","respondedAt":"2027-03-02T09:00:00Z"},
                 {"source":"I V R","externalId":"","resolved":"NO"},
                 {"source":"ivr","externalId":"%1$s-10","respondedAt":"yesterday","resolved":"NO"},
                 {"source":"ivr","externalId":"%1$s-11","resolved":1},
                 7,
                 {"source":"ivr","externalId":"%1$s-13","resolved":"YES"}]
                """
                .formatted(id)).body("created", equalTo(2)).body("rejected", equalTo(11))
                .body("results", hasSize(13))
                .body("results[1].errors[0].field", equalTo("resolvd"))
                .body("results[2].errors[0].field", equalTo("resolved"))
                .body("results[3].errors[0].field", equalTo("csat"))
                .body("results[4].errors[0].field", equalTo("csat"))
                .body("results[5].errors[0].field", equalTo("deliveredAt"))
                .body("results[6].errors[0].field", equalTo("respondedAt"))
                .body("results[7].errors[0].field", equalTo("respondedAt"))
                .body("results[8].errors.field", equalTo(List.of("source", "externalId")))
                .body("results[9].errors[0].field", equalTo("respondedAt"))
                .body("results[10].errors[0].field", equalTo("resolved"))
                .body("results[11].source", nullValue());
    }

    @Test
    void linesAreTakenOneByOne() {
        lines("""
                {"source":"ivr","externalId":"%1$s-1","resolved":"YES"}
                {"source":"ivr",

                {"source":"ivr","externalId":"%1$s-2","resolved":"YES"}
                """.formatted(id)).body("created", equalTo(2))
                .body("results[1].line", equalTo(2)).body("results[1].status", equalTo("REJECTED"))
                .body("results[2].line", equalTo(4));
    }

    @Test
    void aBodyThatIsNotAnArrayIsRefusedAsAWhole() {
        for (String body : List.of("{}", "", "[{\"source\":\"ivr\"", "[] []", "nonsense")) {
            asAdmin().contentType("application/json").body(body).post("/v1/responses").then().statusCode(400)
                    .contentType("application/problem+json");
        }
        asAdmin().contentType("text/plain").body("[]").post("/v1/responses").then().statusCode(415);
    }

    @Test
    void aBodyWithoutAContentTypeIsTakenForJson() {
        assertThat(Untyped.post("/v1/responses", "[{\"source\":\"ivr\",\"externalId\":\"" + id + "\",\"resolved\":\"YES\"}]"))
                .contains(" 200 ", "CREATED");
    }

    @Test
    void aKeyForAnotherSourceRecordsNothing() {
        String key = TestKeys.create(List.of("responses:write", "surveys:read"), List.of("chat"));

        as(key).contentType("application/json")
                .body("[{\"source\":\"ivr\",\"externalId\":\"%s\",\"resolved\":\"NO\"}]".formatted(id))
                .post("/v1/responses").then().statusCode(200).body("rejected", equalTo(1));
        as(key).get("/v1/responses/ivr/" + id).then().statusCode(403);
        as(key).get("/v1/invitations/ivr/" + id).then().statusCode(403);
        as(key).get("/v1/invitations").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void anIdempotencyKeyReplaysTheFirstAnswer() {
        String body = "[{\"source\":\"ivr\",\"externalId\":\"%s\",\"resolved\":\"NO\"}]".formatted(id);
        for (int i = 0; i < 2; i++) {
            asAdmin().contentType("application/json").header("Idempotency-Key", id).body(body).post("/v1/responses").then()
                    .statusCode(200).body("created", equalTo(1));
        }
        asAdmin().contentType("application/json").header("Idempotency-Key", id).body("[]").post("/v1/responses").then()
                .statusCode(422);
    }

    @Test
    void thirtyThousandTakeAFewSeconds() {
        String body = IntStream.range(0, 30_000).mapToObj(i -> i % 2 == 0
                ? "{\"source\":\"bulk\",\"externalId\":\"%s-%d\",\"deliveredAt\":\"2026-03-02T10:00:00Z\"}".formatted(id, i)
                : "{\"source\":\"bulk\",\"externalId\":\"%s-%d\",\"resolved\":\"YES\",\"contactsTaken\":\"ONCE\",\"csat\":5}"
                        .formatted(id, i))
                .collect(Collectors.joining("\n"));

        Instant start = Instant.now(Clock.systemUTC());
        lines(body).body("created", equalTo(30_000));
        Duration took = Duration.between(start, Instant.now(Clock.systemUTC()));

        System.out.printf("30,000 responses were recorded in %d ms.%n", took.toMillis());
        // A few seconds on a machine of its own; the limit only tells it from one statement an item.
        assertThat(took).isLessThan(Duration.ofMinutes(3));
    }

    private static ValidatableResponse lines(String body) {
        EncoderConfig asText = EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT);
        return asAdmin().config(RestAssured.config().encoderConfig(asText)).contentType("application/x-ndjson").body(body)
                .post("/v1/responses").then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/responses").then().statusCode(200);
    }
}
