package org.fcrsuite.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

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
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SurveyPageTest {

    private static final String OLD_PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1";

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void theFirstAnswerIsRecorded() {
        SurveyPage page = SurveyPage.invited(request);

        page.answer(Map.of("resolved", "partly", "taken", "twice", "comment", "Een beetje")).then().statusCode(200)
                .body(containsString("Bedankt"), containsString("Deels"), containsString("Een beetje"));

        assertThat(Database.answers(request)).isEqualTo(1);
        assertThat(Database.invitation(request)).containsEntry("status", "ANSWERED").containsEntry("address", null);
    }

    @Test
    void aSecondAnswerIsNotTaken() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer("yes");

        page.send(SurveyPage.nonceOf(page.open()), Map.of("resolved", "no")).then().statusCode(409)
                .body(containsString("U hebt al geantwoord"), containsString("Ja"));

        assertThat(answer()).isEqualTo("YES 1");
    }

    @Test
    void anExplicitChangeIsRecordedAsARevision() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer("yes");

        page.change(Map.of("resolved", "no", "taken", "once")).then().statusCode(200)
                .body(containsString("Uw antwoord is gewijzigd"));

        assertThat(answer()).isEqualTo("NO 2");
        assertThat(Database.count("SELECT count(*) FROM response_revision v JOIN invitation i ON i.id = v.invitation_id "
                + "WHERE i.external_id = ? AND v.resolved = 'YES'", request.externalId())).isEqualTo(1);
    }

    @Test
    void aChangeOnThePageKeepsAndPublishesWhatAnotherSystemAskedBesides() {
        SurveyPage page = SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        asAdmin().contentType("application/json")
                .body("[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"resolved\":\"YES\",\"csat\":4,\"via\":\"IVR\"}]"
                        .formatted(request.externalId()))
                .post("/v1/responses").then().statusCode(200);
        MovableClock.forward(Duration.ofMinutes(1));

        page.change(Map.of("resolved", "no")).then().statusCode(200);

        JsonNode changed = Topic.named("fcr.surveys").await(1, about("helpdesk", request.externalId())
                .and(event -> event.at("/data/revision").asInt() == 2)).get(0).get("data");
        assertThat(changed.get("resolved").asText()).isEqualTo("NO");
        assertThat(changed.get("csat").asInt()).isEqualTo(4);
        assertThat(changed.get("via").asText()).isEqualTo("WEB");
    }

    @Test
    void anOldPhonesBrowserThatSaysNothingOfClicksAnswersAndChanges() {
        SurveyPage page = SurveyPage.invited(request).as(OLD_PHONE);

        page.answer("yes").then().statusCode(200);
        page.change(Map.of("resolved", "no")).then().statusCode(200);

        assertThat(answer()).isEqualTo("NO 2");
    }

    @Test
    void aReferrerOfOursIsAsGoodAsAnOriginAndAnotherSitesIsNot() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer("yes");
        String nonce = SurveyPage.nonceOf(page.open());
        MovableClock.forward(Duration.ofSeconds(5));
        RequestSpecification form = given().header("User-Agent", SurveyPage.BROWSER)
                .formParams(Map.of("resolved", "no", "seen", "1", "nonce", nonce));

        given().spec(form).post(page.path()).then().statusCode(409);
        given().spec(form).header("Referer", "https://elsewhere.example/s/x").post(page.path()).then().statusCode(409);
        given().spec(form).header("Referer", "http://localhost:" + RestAssured.port + page.path()).post(page.path()).then()
                .statusCode(200);

        assertThat(answer()).isEqualTo("NO 2");
    }

    @Test
    void sendingTheFormOfTheChangeAsItIsChangesNothing() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer("yes");

        page.change(Map.of("resolved", "yes"));

        assertThat(answer()).isEqualTo("YES 1");
    }

    @Test
    void ofTwentyAnswersAtOnceOneCounts() {
        SurveyPage page = SurveyPage.invited(request);
        String nonce = SurveyPage.nonceOf(page.open());
        MovableClock.forward(Duration.ofSeconds(5));

        List<CompletableFuture<Response>> sent = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> page.send(nonce, Map.of("resolved", "yes")))).toList();
        List<Integer> statuses = sent.stream().map(CompletableFuture::join).map(Response::statusCode).toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutANonceOrTooSoonOrWithTheTrapFilledOrFromAnotherSiteIsAskedForOnceMore() {
        SurveyPage page = SurveyPage.invited(request);
        String nonce = SurveyPage.nonceOf(page.open());

        page.send(nonce, Map.of("resolved", "yes")).then().statusCode(422)
                .body(containsString("Verstuur het nog een keer"), containsString("value=\"yes\" required checked"));
        MovableClock.forward(Duration.ofSeconds(5));
        page.send(null, Map.of("resolved", "yes")).then().statusCode(422);
        page.send(nonce + "x", Map.of("resolved", "yes")).then().statusCode(422);
        page.send(nonce, Map.of("resolved", "yes", "website", "x")).then().statusCode(422);
        given().formParam("resolved", "yes").formParam("nonce", nonce).header("Origin", "https://evil.example")
                .post(page.path()).then().statusCode(422);
        given().formParam("resolved", "yes").formParam("nonce", nonce).header("Origin", "null")
                .header("Sec-Fetch-Site", "cross-site").post(page.path()).then().statusCode(422);

        assertThat(Database.answers(request)).isZero();
        page.send(nonce, Map.of("resolved", "yes")).then().statusCode(200);
    }

    @Test
    void withoutAnAnswerToTheFirstQuestionThePageAsksForIt() {
        SurveyPage page = SurveyPage.invited(request);

        page.answer(Map.of("resolved", "maybe", "comment", "Mijn tekst")).then().statusCode(422)
                .body(containsString("Kies een antwoord"), containsString("Mijn tekst"));

        assertThat(Database.answers(request)).isZero();
    }

    @Test
    void theLinkOfAnAnswerOpensThePageWithItChosen() {
        SurveyPage page = SurveyPage.invited(request);

        page.open("a=not-yet").then().statusCode(200).body(containsString("value=\"not-yet\" required checked"));
        page.open("a=%22%3E%3Cscript%3E").then().statusCode(200).body(not(containsString("checked")),
                not(containsString("<script")));
    }

    @Test
    void unknownAndExpiredTokensGetTheSamePage() {
        SurveyPage page = SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        MovableClock.forward(Duration.ofDays(7).plusMinutes(1));

        Response expired = page.open();
        Response unknown = new SurveyPage("AAAAAAAAAAAAAAAAAAAAAA").open();
        Response misshapen = given().get("/s/x");

        assertThat(List.of(expired.statusCode(), unknown.statusCode(), misshapen.statusCode())).containsOnly(410);
        assertThat(expired.asString()).isEqualTo(unknown.asString()).isEqualTo(misshapen.asString());
        page.send(null, Map.of("resolved", "yes")).then().statusCode(410);
        assertThat(Database.answers(request)).isZero();
    }

    @Test
    void openingThePageWritesNothing() {
        SurveyPage page = SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        String before = Database.everything();

        page.open();
        page.open("a=yes&lang=en");
        given().head(page.path()).then().statusCode(200);
        given().get("/o/" + page.token()).then().statusCode(200);

        assertThat(Database.everything()).isEqualTo(before);
    }

    @Test
    void thePageIsKeptToItsReaderAndSmall() {
        SurveyPage page = SurveyPage.invited(request);

        Response response = page.open();

        response.then().header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(not(containsString("<script")), not(containsString("<style")), not(containsString("style=")));
        int stylesheet = given().get("/survey/style.css").then().statusCode(200).extract().asByteArray().length;
        int icon = given().get("/survey/icon.svg").then().statusCode(200).extract().asByteArray().length;
        int all = response.asByteArray().length + stylesheet + icon;
        System.out.printf("The page weighs %d bytes, its stylesheet %d, its icon %d: %d in all.%n",
                response.asByteArray().length, stylesheet, icon, all);
        assertThat(all).isLessThan(20_000);
    }

    @Test
    void theLanguageIsTheCustomersThenTheBrowsersThenTheFirst() {
        SurveyPage dutch = SurveyPage.invited(request);
        SurveyPage unknown = SurveyPage.invited(Requests.aRequest().without("locale"));

        dutch.open().then().header("Content-Language", equalTo("nl"));
        dutch.open("lang=en").then().header("Content-Language", equalTo("en")).body(containsString("Was your issue resolved?"));
        given().header("Accept-Language", "fr, nl-BE;q=0.8").get(unknown.path()).then().header("Content-Language",
                equalTo("nl"));
        given().header("Accept-Language", ";;;").get(unknown.path()).then().header("Content-Language", equalTo("en"));
        given().header("Accept-Language", "nl").get("/s/unknown").then().statusCode(410)
                .body(containsString("niet beschikbaar"));
    }

    @Test
    void whatTheCustomerWritesIsShownAsText() {
        SurveyPage page = SurveyPage.invited(request);

        page.answer(Map.of("resolved", "yes", "comment", "<b>&\"'</b> 不错")).then().statusCode(200)
                .body(containsString("&lt;b&gt;&amp;"), containsString("不错"), not(containsString("<b>")));
    }

    private String answer() {
        return Database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT r.resolved || ' ' || r.revision FROM response r JOIN invitation i ON i.id = r.invitation_id "
                        + "WHERE i.external_id = :id")
                .bind("id", request.externalId()).mapTo(String.class).one());
    }
}
