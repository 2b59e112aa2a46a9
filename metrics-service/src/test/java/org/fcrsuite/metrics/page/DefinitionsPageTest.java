package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class DefinitionsPageTest {

    private static final Map<String, String> RULES = Map.ofEntries(Map.entry("sameIssue", "CASE_THEN_TOPIC"),
            Map.entry("repeatChannel", "ANY"), Map.entry("windowDays", "14"), Map.entry("reconnectMinutes", "10"),
            Map.entry("unit", "FIRST_CONTACTS"), Map.entry("transfer", "DISQUALIFIES"), Map.entry("escalation", "ALLOWED"),
            Map.entry("reopen", "DISQUALIFIES"), Map.entry("disposition", "IGNORED"), Map.entry("maxAgentReplies", ""),
            Map.entry("maxCustomerReplies", ""), Map.entry("maxAgents", "2"), Map.entry("excludeOutbound", "true"),
            Map.entry("excludeAbandoned", "true"), Map.entry("excludeAutomated", "true"), Map.entry("credit", "LAST_AGENT"),
            Map.entry("partly", "LEFT_OUT"), Map.entry("excludeTopics", "contract\r\n\r\n password "));

    @Inject
    Jdbi jdbi;

    private Visitor manager;

    @BeforeEach
    void contactsAreThere() {
        manager = People.loggedIn(jdbi, "manager");
        SampleCentre.fill(jdbi, "definitions-page", 300, 25);
    }

    private Response send(Visitor who, String doing, Map<String, String> rules, String... more) {
        Map<String, String> form = new HashMap<>(rules);
        form.put("do", doing);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        who.get("/definitions/edit");
        return who.post("/definitions/edit", form);
    }

    @Test
    void allDefinitionsStandSideBySideWithTheRuleThatTheyFollow() {
        manager.get("/definitions?period=90").then().statusCode(200)
                .body(containsString("definition=repeat-within-30-days\">repeat-within-30-days</a>"))
                .body(containsString("Net FCR (MetricNet)")).body(containsString("Window in days: 30"))
                .body(containsString("version 1, by FCR Suite on")).body(containsString("href=\"/definitions/edit\""));
        List<String> lines = manager.get("/definitions.csv?period=90").then().statusCode(200).extract().asString().lines()
                .toList();
        assertThat(lines.get(0)).startsWith("definition,version,internal_rate,").contains(",matched,from,to,");
        assertThat(lines).anyMatch(line -> line.startsWith("one-touch,1,"));
    }

    @Test
    void aPreviewShowsFiguresAndSavesNothing() {
        send(manager, "preview", RULES, "name", "only-a-preview").then().statusCode(200)
                .body(containsString("What these rules would show")).body(containsString(">these rules</th>"))
                .body(containsString("value=\"only-a-preview\""));
        asAdmin().get("/v1/definitions/only-a-preview").then().statusCode(404);
    }

    @Test
    void whatIsSavedIsWhatWasFilledIn() {
        send(manager, "save", RULES, "name", "of-the-page").then().statusCode(303)
                .header("Location", "/definitions?saved=of-the-page");
        asAdmin().get("/v1/definitions/of-the-page").then().statusCode(200).body("windowDays", equalTo(14))
                .body("transfer", equalTo("DISQUALIFIES")).body("maxAgents", equalTo(2)).body("credit", equalTo("LAST_AGENT"))
                .body("partly", equalTo("LEFT_OUT")).body("mustBeOneContact", equalTo(false))
                .body("excludeUnassigned", equalTo(false)).body("excludeTopics", equalTo(List.of("contract", "password")))
                .body("createdBy", equalTo("the-manager"));
        manager.get("/definitions?saved=of-the-page").then().body(containsString("Saved: of-the-page, version 1."));
        manager.get("/definitions?saved=nothing-of-the-kind").then().body(not(containsString("Saved:")));

        send(manager, "save", RULES, "editing", "of-the-page", "windowDays", "21").then().statusCode(303);
        asAdmin().get("/v1/definitions/of-the-page").then().body("version", equalTo(2)).body("windowDays", equalTo(21));
        asAdmin().get("/v1/audit").then().statusCode(200)
                .body("findAll { it.who == 'the-manager' && it.action == 'DEFINITION_CHANGED' }.subject",
                        hasItem("of-the-page version 2"));
        manager.get("/?definition=of-the-page&version=1").then().body(containsString("of-the-page, version 1"));
    }

    @Test
    void eachFieldThatCannotBeTakenIsMarkedAndNothingIsLost() {
        Response page = send(manager, "save", RULES, "name", "Not A Name", "windowDays", "91", "maxAgents", "many",
                "unit", "PEOPLE");
        page.then().statusCode(400).body(containsString("A whole number from 1 to 90."))
                .body(containsString("id=\"maxAgents-error\"")).body(containsString("id=\"unit-error\""))
                .body(containsString("value=\"Not A Name\"")).body(containsString("name-help\" class=\"error\""))
                .body(containsString("contract")).body(not(containsString("reconnectMinutes-error")));
        send(manager, "save", RULES, "name", "default").then().statusCode(400)
                .body(containsString("a definition of this name already"));
    }

    @Test
    void newWaysOfJoiningContactsAreWorkedOutWhileOldFiguresStay() {
        send(manager, "preview", RULES, "name", "joined-anew", "reconnectMinutes", "17").then().statusCode(200)
                .body(containsString("These rules join contacts in a new way"));
        send(manager, "save", RULES, "name", "joined-anew", "windowDays", "5").then().statusCode(303);
        send(manager, "save", RULES, "editing", "joined-anew", "reconnectMinutes", "17").then().statusCode(303);
        Eventually.isTrue("the second version has figures", () -> manager.get("/definitions.csv?period=90").asString()
                .lines().anyMatch(line -> line.startsWith("joined-anew,2,")));
        assertThat(manager.get("/definitions?period=90").asString()).doesNotContain("version 2 is being prepared");
    }

    @Test
    void whoMayOnlyLookCanChangeNothing() {
        Visitor viewer = People.loggedIn(jdbi, "viewer");
        viewer.get("/definitions").then().statusCode(200).body(not(containsString("/definitions/edit")));
        viewer.get("/definitions/edit").then().statusCode(403);
        viewer.post("/definitions/edit", Map.of("do", "save", "name", "forbidden")).then().statusCode(403);
        manager.get("/definitions/edit?name=default").then().statusCode(404);
        manager.get("/definitions/edit?from=default").then().statusCode(200);
    }

    @Test
    void aFormFromElsewhereChangesNothing() {
        Map<String, String> form = new HashMap<>(RULES);
        form.putAll(Map.of("do", "save", "name", "forged", "fcr-form", "forged"));
        manager.request().formParams(form).post("/definitions/edit").then().statusCode(400);
        asAdmin().get("/v1/definitions/forged").then().statusCode(404);
    }
}
