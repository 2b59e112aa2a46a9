package org.fcrsuite.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class OptOutPageTest {

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void theLinkAsksAndTheButtonOptsOut() {
        String path = "/o/" + SurveyPage.invited(request).token();

        String nonce = SurveyPage.nonceOf(given().get(path));
        assertThat(optOuts()).isZero();
        MovableClock.forward(Duration.ofSeconds(5));
        given().header("User-Agent", "BarracudaCentral/1.0").formParam("nonce", nonce).post(path).then().statusCode(422);
        assertThat(optOuts()).as("by a scanner that presses our button").isZero();
        given().header("User-Agent", SurveyPage.BROWSER).header("Origin", "null").formParam("nonce", nonce).post(path).then()
                .statusCode(200)
                .body(containsString("We vragen het u niet meer"));

        assertThat(optOuts()).isEqualTo(1);
    }

    @Test
    void whoseBrowserFillsInTheTrapRefusesAllTheSame() {
        String path = "/o/" + SurveyPage.invited(request).token();
        String nonce = SurveyPage.nonceOf(given().get(path));
        MovableClock.forward(Duration.ofSeconds(5));

        given().header("User-Agent", SurveyPage.BROWSER).formParam("nonce", nonce).formParam("website", "https://example.org")
                .post(path).then().statusCode(200);

        assertThat(optOuts()).isEqualTo(1);
    }

    @Test
    void theMailProgramsOwnButtonNeedsNoPage() {
        String path = "/o/" + SurveyPage.invited(request).token();

        given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").post(path).then()
                .statusCode(200);

        JsonNode event = Topic.named("fcr.surveys").await(1, refusal()).get(0);
        assertThat(event.get("type").asText()).isEqualTo("org.fcrsuite.CustomerOptedOut.v1");
        assertThat(event.at("/data/via").asText()).isEqualTo("ONE_CLICK");
        assertThat(event.get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("CustomerOptedOut").get("data").fieldNames());
    }

    @Test
    void theMailProgramMaySendItInParts() {
        String path = "/o/" + SurveyPage.invited(request).token();

        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ? AND via = 'ONE_CLICK'",
                request.customerKey())).isEqualTo(1);
    }

    @Test
    void whoOptedOutIsNeverAskedAgainNeitherAsCustomerNorAtThatAddress() {
        given().post("/o/" + SurveyPage.invited(request).token()).then().statusCode(200);
        MovableClock.forward(Duration.ofDays(40));
        Requests sameCustomer = Requests.aRequest().with("customerKey", request.customerKey().toString()).send();
        Requests sameAddress = Requests.aRequest().with("email", request.email().toUpperCase(Locale.ROOT)).send();

        Database.awaitStatus(sameCustomer, "SUPPRESSED");
        Database.awaitStatus(sameAddress, "SUPPRESSED");
        assertThat(Database.invitation(sameCustomer)).containsEntry("suppressed_reason", "OPTED_OUT");
        assertThat(Database.invitation(sameAddress)).containsEntry("suppressed_reason", "OPTED_OUT")
                .containsEntry("address", null).containsEntry("recipient_name", null);
    }

    @Test
    void theOptOutWorksAfterTheSurveyHasExpired() {
        String path = "/o/" + SurveyPage.invited(request).token();
        MovableClock.forward(Duration.ofDays(20));

        given().post(path).then().statusCode(200);

        assertThat(optOuts()).isEqualTo(1);
    }

    @Test
    void aScannerThatPressesTheButtonAtOnceIsAskedOnceMore() {
        String path = "/o/" + SurveyPage.invited(request).token();

        given().formParams(Map.of("nonce", SurveyPage.nonceOf(given().get(path)))).post(path).then().statusCode(422);

        assertThat(optOuts()).isZero();
    }

    @Test
    void anUnknownTokenOptsNobodyOut() {
        given().post("/o/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(410);
        given().get("/o/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(410);
    }

    private int optOuts() {
        return Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ?", request.customerKey());
    }

    private Predicate<JsonNode> refusal() {
        return event -> event.get("type").asText().endsWith("CustomerOptedOut.v1")
                && event.at("/data/customerKey").asText().equals(request.customerKey().toString());
    }
}
