package org.fcrsuite.survey.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class PolicyPageTest {

    private static final Map<String, String> AS_CONFIGURED = Map.ofEntries(Map.entry("share", "100"),
            Map.entry("recontactPeriod", "30"), Map.entry("delay", "60"), Map.entry("maxAge", "72"),
            Map.entry("opens", "08:00"), Map.entry("closes", "21:00"), Map.entry("media", "EMAIL SMS"),
            Map.entry("expiry", "7"), Map.entry("reminderAfter", "3"), Map.entry("topicsLeftOut", ""));

    private Visitor manager;

    @BeforeEach
    void atNoonAndLoggedIn() {
        MovableClock.noon();
        manager = Visitor.loggedIn();
    }

    /** The other tests count on what the configuration says. */
    @AfterEach
    void asItWas() {
        asAdmin().contentType("application/json").body(Map.of("baseVersion", latest(), "rules",
                Map.of("share", 1, "delay", "PT1H", "topicsLeftOut", new String[0], "outbound", false,
                        "reminder", false, "reminderAfter", "P3D")))
                .post("/v1/policies").then().statusCode(201);
    }

    @Test
    void aManagerReadsThePolicyThatHolds() {
        Response page = manager.get("/policy");

        page.then().statusCode(200).header("Content-Language", "en").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", not(containsString("unsafe")));
        assertThat(page.asString()).contains("Version " + latest() + " holds", "value=\"60\"", "Where all contacts went")
                .doesNotContain("<script", " style=");
    }

    @Test
    void aSavedChangeHoldsAndOnlyWhatWasChangedDiffers() {
        int base = latest();
        manager.get("/policy");

        Response saved = send("save", Map.of("share", "25,5", "topicsLeftOut", "billing\n\n orders ", "note", "Fewer"));

        saved.then().statusCode(303).header("Location", containsString("/policy?saved=" + (base + 1)));
        manager.get("/policy?saved=" + (base + 1)).then().body(containsString("Version " + (base + 1) + " holds from now on"));
        asAdmin().get("/v1/policies/current").then().body("version", equalTo(base + 1)).body("rules.share", equalTo(0.255f))
                .body("rules.topicsLeftOut.join(',')", equalTo("billing,orders")).body("rules.delay", equalTo("PT1H"))
                .body("note", equalTo("Fewer")).body("createdBy", equalTo(Visitor.USER));
    }

    @Test
    void aPreviewShowsWhatTheDraftWouldChangeAndSavesNothing() {
        int base = latest();
        Requests outbound = Requests.aRequest().with("direction", "OUTBOUND").with("topic", "<b>returns</b>").send();
        Eventually.isTrue("it is decided", () -> "SUPPRESSED".equals(Database.status(outbound)));
        manager.get("/policy");

        String page = send("preview", Map.of("outbound", "yes")).then().statusCode(200).extract().asString();

        assertThat(page).contains("Preview: nothing is sent or saved", "helpdesk/" + outbound.externalId(), "class=\"differs\"",
                "We contacted the customer", outbound.customerKey().toString().substring(0, 8), "&lt;b&gt;returns")
                .doesNotContain(outbound.email(), outbound.customerKey().toString());
        assertThat(Pattern.compile("name=\"outbound\" value=\"yes\" checked").matcher(page).find()).isTrue();
        assertThat(latest()).isEqualTo(base);
    }

    @Test
    void aReminderIsSwitchedOnAndThePreviewSaysWhenItWouldCome() {
        Requests outbound = Requests.aRequest().with("direction", "OUTBOUND").send();
        Database.awaitStatus(outbound, "SUPPRESSED");
        manager.get("/policy");
        Map<String, String> reminding = Map.of("outbound", "yes", "reminder", "yes", "reminderAfter", "2");

        String page = send("preview", reminding).then().statusCode(200).extract().asString();

        assertThat(page).contains("name=\"reminder\" value=\"yes\" checked").containsPattern("helpdesk/"
                + outbound.externalId() + ".*Invited 2026-03-02 12:0\\d; reminder 2026-03-04 12:0\\d where there is no answer");
        send("save", reminding).then().statusCode(303);
        asAdmin().get("/v1/policies/current").then().body("rules.reminder", equalTo(true))
                .body("rules.reminderAfter", equalTo("P2D"));
        send("save", Map.of("reminder", "yes", "reminderAfter", "7")).then().statusCode(422);
    }

    @Test
    void whatCannotBeUsedIsMarkedAndNothingIsSaved() {
        int base = latest();
        manager.get("/policy");

        for (Map<String, String> wrong : new Map[] { Map.of("share", "many"), Map.of("delay", "99999"),
                Map.of("closes", "07:00"), Map.of("media", "PIGEON"), Map.of("share", "1e9"), Map.of("expiry", "") }) {
            String page = send("save", wrong).then().statusCode(422).extract().asString();
            assertThat(page).contains("Please check what is marked", "aria-invalid=\"true\"");
        }
        assertThat(latest()).isEqualTo(base);
    }

    @Test
    void whoIsOvertakenSeesTheirChangeOnTopOfTheOther() {
        int base = latest();
        manager.get("/policy");
        asAdmin().contentType("application/json")
                .body(Map.of("baseVersion", base, "rules", Map.of("delay", "PT2H"))).post("/v1/policies").then()
                .statusCode(201);

        String page = sendOn(base, "save", Map.of("share", "40")).then().statusCode(409).extract().asString();

        assertThat(page).contains("has made version " + (base + 1) + " in the meantime", "name=\"base\" value=\"" + (base + 1),
                "name=\"share\" type=\"text\" inputmode=\"decimal\" value=\"40\"",
                "name=\"delay\" type=\"text\" inputmode=\"decimal\" value=\"120\"");
        assertThat(latest()).isEqualTo(base + 1);
    }

    @Test
    void onlyWhoIsLoggedInAsAManagerGetsHere() {
        given().redirects().follow(false).get("/policy").then().statusCode(303).header("Location", "/login?to=%2Fpolicy");
        given().redirects().follow(false).formParam("action", "save").post("/policy").then().statusCode(303);
        TestKeys.as(TestKeys.withScopes("surveys:read")).redirects().follow(false).get("/policy").then().statusCode(403);
    }

    @Test
    void aFormThatIsNotOursChangesNothing() {
        int base = latest();
        manager.get("/policy");

        manager.request().formParams(AS_CONFIGURED).formParam("base", base).formParam("action", "save").post("/policy").then()
                .statusCode(400);
        manager.request().formParams(AS_CONFIGURED).formParam("base", base).formParam("action", "save")
                .formParam("fcr-form", "AAAAAAAAAAAAAAAAAAAAAA").post("/policy").then().statusCode(400);
        manager.request().header("Sec-Fetch-Site", "cross-site").formParams(AS_CONFIGURED).post("/policy").then()
                .statusCode(303);
        given().redirects().follow(false).formParam("user", Visitor.USER).formParam("password", Visitor.PASSWORD)
                .post("/login").then().statusCode(400).header("Set-Cookie", equalTo(null));
        assertThat(latest()).isEqualTo(base);
    }

    @Test
    void theLoginLeadsHereAndSpeaksDutchToo() {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(Visitor.USER, "not-the-password").then().statusCode(401);
        visitor.logIn(Visitor.USER, Visitor.PASSWORD).then().statusCode(303).header("Location", "/policy");
        assertThat(visitor.cookies()).containsKey("fcr-survey-session");

        visitor.request().header("Accept-Language", "nl-BE,nl;q=0.9").get("/policy").then().statusCode(200)
                .header("Content-Language", "nl").body(containsString("Enquêtebeleid"), containsString("maandag"));
        visitor.post("/logout", Map.of()).then().statusCode(303).header("Location", "/login?out");
        visitor.get("/policy").then().statusCode(303);
    }

    private Response send(String action, Map<String, String> changes) {
        return sendOn(latest(), action, changes);
    }

    private Response sendOn(int base, String action, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(AS_CONFIGURED);
        fields.putAll(changes);
        fields.put("action", action);
        fields.put("base", String.valueOf(base));
        return manager.post("/policy", fields);
    }

    private static int latest() {
        return asAdmin().get("/v1/policies/current").then().extract().path("version");
    }
}
