package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.fcrsuite.kit.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.restassured.RestAssured;

/** What the suite is for, once from end to end: a contact comes in, its customer is asked, the answer is counted. */
@Tag("suite")
class JourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WIDTH = 1280;

    @TempDir
    static Path home;

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        // At once and at any hour; and a test fills in a form faster than people do.
        suite = LocalSuite.start(home, Map.of("FCR_SURVEY_DELAY", "1s", "FCR_SURVEY_OPENS", "00:00",
                "FCR_SURVEY_CLOSES", "23:59:59.999999999", "FCR_SURVEY_FORM_MIN_DWELL", "0s",
                // Who is named gets the last report at once, whatever day it is.
                "FCR_METRICS_WEEKLY_RECIPIENTS", "lead@example.org"),
                LauncherProcess.freePorts());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void aContactIsAskedAboutAndTheAnswerIsCountedBesideTheRecords() {
        record("answered", "sam@example.org");
        record("answered", "silent", "kim@example.org");
        var mail = messageTo("sam@example.org");
        messageTo("kim@example.org");
        LocalSuite.eventually(PATIENCE, () -> group("answered").path("external").path("delivered").asInt(), all -> all == 2);

        try (var browser = Browser.launch()) {
            var overview = overview(browser);
            var customersFigure = overview.locator(".figure.external .number");
            assertThat(customersFigure.count()).isZero();
            overview.evaluate("window.openedBeforeTheAnswer = true");

            answer(browser, mail);

            customersFigure.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
            assertThat(customersFigure.textContent()).contains("100");
            assertThat(overview.evaluate("window.openedBeforeTheAnswer")).as("without a reload").isEqualTo(true);
        }
        var external = group("answered").path("external");
        assertThat(external.path("determined").asInt()).isEqualTo(1);
        assertThat(external.path("resolved").asInt()).isEqualTo(1);
        assertThat(external.path("responseRate").path("rate").asDouble()).isEqualTo(0.5);
    }

    @Test
    void aContactThatMayNotBeSurveyedNeverIs() {
        record("permission", "not-to-be-asked", "lou@example.org", false);
        record("permission", "to-be-asked", "lou@example.org", true);

        messageTo("lou@example.org");

        assertThat(suite.messages().findValuesAsText("to")).filteredOn("lou@example.org"::equals).hasSize(1);
        suite.to("survey").get("/v1/invitations/permission/not-to-be-asked").then().statusCode(404);
        suite.to("survey").get("/v1/invitations/permission/to-be-asked").then().statusCode(200);
    }

    @Test
    void whatAMachineSentIsCountedApart() {
        record("scanned", "mel@example.org");
        var link = messageTo("mel@example.org").path("text").asText().replaceAll("(?s)^.*?(http\\S+/s/[A-Za-z0-9_-]+).*$",
                "$1");
        var nonce = RestAssured.get(link).htmlPath().getString("**.find { it.@name == 'nonce' }.@value");

        RestAssured.given().header("User-Agent", "Mozilla/5.0 (compatible; Barracuda Sentinel)").formParam("nonce", nonce)
                .formParam("resolved", "yes").formParam("taken", "once").post(link).then().statusCode(200);

        var external = LocalSuite.eventually(PATIENCE, () -> group("scanned").path("external"),
                figure -> figure.path("suspect").asInt() == 1);
        assertThat(external.path("determined").asInt()).isZero();
        assertThat(external.at("/withSuspect/determined").asInt()).isEqualTo(1);
        var included = suite.get("metrics", "/v1/fcr?source=scanned&suspect=include").path("groups").path(0);
        assertThat(included.at("/external/determined").asInt()).isEqualTo(1);
    }

    @Test
    void whoOptsOutByTheLinkInTheMailIsNotAskedAgain() {
        record("opted-out", "ann@example.org");
        var mail = messageTo("ann@example.org");
        var link = mail.path("headers").path("List-Unsubscribe").asText().replaceAll("^.*<(http[^>]+)>.*$", "$1");

        RestAssured.given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").post(link)
                .then().statusCode(lessThan(300));
        record("opted-out-again", "ann@example.org");

        // Not merely asked too recently, which would keep them from being asked for a month only.
        LocalSuite.eventually(PATIENCE, () -> suite.to("survey").get("/v1/invitations/opted-out-again/opted-out-again")
                .asString(), found -> found.contains("\"OPTED_OUT\""));
        assertThat(suite.messages().findValuesAsText("to")).filteredOn("ann@example.org"::equals).hasSize(1);
    }

    @Test
    void whoHasOnlyAPhoneIsAskedByOneSmsAndAnswersAndStopsByIt() {
        recordCustomer("texted", "texted", "\"phone\": \"+447700900101\"", true);
        recordCustomer("texted", "mailed", "\"email\": \"lee@example.org\", \"phone\": \"+447700900102\"", true);
        var sms = messageTo("+447700900101");
        messageTo("lee@example.org");

        reply(sms, "2");
        reply(sms, "STOP");

        LocalSuite.eventually(PATIENCE, () -> group("texted").path("external"),
                figure -> figure.path("determined").asInt() == 1 && figure.path("delivered").asInt() == 2);
        var shown = suite.messages();
        assertThat(shown).filteredOn(message -> message.path("text").asText().contains("/s/"))
                .extracting(message -> message.path("to").asText()).containsOnlyOnce("+447700900101", "lee@example.org")
                .doesNotContain("+447700900102");
        assertThat(shown.findValuesAsText("text")).filteredOn(text -> text.contains("no more questions")).hasSize(1);
        recordCustomer("texted", "texted-again", "\"phone\": \"+447700900101\"", true);
        LocalSuite.eventually(PATIENCE, () -> suite.to("survey").get("/v1/invitations?status=SUPPRESSED").asString(),
                found -> found.contains("texted-again"));
    }

    @Test
    void theWeeklyReportReachesWhoIsNamedAndLeadsToThePages() {
        var mail = messageTo("lead@example.org");

        assertThat(mail.path("subject").asText()).startsWith("First contact resolution, ");
        assertThat(mail.path("text").asText()).contains("Internal FCR:", "External FCR:",
                suite.url("metrics") + "/?period=dates");
        assertThat(mail.path("headers").path("Auto-Submitted").asText()).isEqualTo("auto-generated");
        assertThat(suite.messages().findValuesAsText("to")).filteredOn("lead@example.org"::equals).hasSize(1);
    }

    /** As the mailbox page does it. */
    private static void reply(JsonNode sms, String text) {
        RestAssured.given().baseUri(suite.url("mailbox")).redirects().follow(false).formParam("text", text)
                .post("/messages/" + sms.path("id").asText() + "/reply").then().statusCode(303);
    }

    private static void answer(Browser browser, JsonNode mail) {
        var mailbox = browser.page(WIDTH, ColorScheme.LIGHT, "en-GB");
        mailbox.navigate(suite.url("mailbox") + "/messages/" + mail.path("id").asText());

        Page survey = mailbox.waitForPopup(
                () -> mailbox.frameLocator("article iframe").locator(".answer a").first().click());
        survey.waitForLoadState();
        survey.locator("input[name=taken]").first().check();
        survey.locator("button[type=submit]").click();

        assertThat(survey.locator("[role=status]").textContent()).isNotBlank();
    }

    private static Page overview(Browser browser) {
        var credentials = LauncherProcess.credentials(home);
        var page = browser.page(WIDTH, ColorScheme.LIGHT, "en-GB");
        page.navigate(suite.url("metrics") + "/");
        page.locator("input[name=user]").fill(credentials.get("managerUser"));
        page.locator("input[name=password]").fill(credentials.get("managerPassword"));
        page.locator("button[type=submit]").click();
        page.locator("#filter").waitFor();
        return page;
    }

    private static void record(String source, String email) {
        record(source, source, email);
    }

    private static void record(String source, String externalId, String email) {
        record(source, externalId, email, true);
    }

    private static void record(String source, String externalId, String email, boolean surveyAllowed) {
        recordCustomer(source, externalId, "\"email\": \"" + email + "\"", surveyAllowed);
    }

    private static void recordCustomer(String source, String externalId, String addresses, boolean surveyAllowed) {
        var now = Instant.now();
        suite.to("ingest").contentType("application/json").body("""
                {"source": "%s", "externalId": "%s", "channel": "PHONE", "direction": "INBOUND", "startedAt": "%s",
                 "endedAt": "%s", "topic": "Billing", "disposition": "RESOLVED", "surveyAllowed": %s,
                 "customer": {%s, "locale": "en"}}
                """.formatted(source, externalId, now.minusSeconds(600), now.minusSeconds(60), surveyAllowed,
                addresses))
                .post("/v1/contacts").then().statusCode(201);
    }

    private static JsonNode messageTo(String address) {
        return LocalSuite.eventually(PATIENCE, () -> {
            for (var message : suite.messages()) {
                if (message.path("to").asText().equals(address)) {
                    return message;
                }
            }
            return null;
        }, Objects::nonNull);
    }

    private static JsonNode group(String source) {
        return suite.get("metrics", "/v1/fcr?source=" + source).path("groups").path(0);
    }
}
