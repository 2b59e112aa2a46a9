package org.fcrsuite.metrics.definition;

import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.TestKeys.withScopes;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.fcrsuite.kit.security.Scopes;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class DefinitionResourceTest {

    @Test
    void theDefaultAndThePresetsAreThereFromTheStart() {
        asAdmin().get("/v1/definitions").then().statusCode(200)
                .body("name", hasItems("default", "one-touch", "no-customer-reply", "one-agent-one-close",
                        "first-time-solve", "repeat-within-7-days", "repeat-within-30-days", "survey-two-question", "net-fcr"))
                .body("find { it.name == 'default' }.preset", equalTo(true))
                .body("find { it.name == 'default' }.ready", equalTo(true))
                .body("find { it.name == 'default' }.windowDays", equalTo(7));
    }

    @Test
    void whatIsLeftOutKeepsItsDefault() {
        post("{\"name\": \"plain\"}").then().statusCode(201).header("Location", containsString("/v1/definitions/plain"))
                .body("version", equalTo(1)).body("sameIssue", equalTo("CASE_THEN_TOPIC"))
                .body("reopen", equalTo("DISQUALIFIES")).body("ready", equalTo(true));
        asAdmin().get("/v1/definitions/plain").then().statusCode(200).body("unit", equalTo("FIRST_CONTACTS"));
    }

    @Test
    void everyRuleIsKeptAsItWasSent() {
        post("""
                {"name": "every-rule", "sameIssue": "ANY_CONTACT", "repeatChannel": "SAME", "windowDays": 90,
                 "reconnectMinutes": 0, "transfer": "DISQUALIFIES", "escalation": "DISQUALIFIES", "reopen": "ALLOWED",
                 "disposition": "MUST_BE_RESOLVED", "maxAgentReplies": 1, "maxCustomerReplies": 0, "maxAgents": 1,
                 "unit": "ALL_CONTACTS", "excludeOutbound": true, "excludeAbandoned": true, "excludeAutomated": true,
                 "excludeUnassigned": true, "excludeTopics": ["b", "a"], "credit": "EVERY_AGENT", "partly": "LEFT_OUT",
                 "mustBeOneContact": false}""").then().statusCode(201);

        asAdmin().get("/v1/definitions/every-rule").then().statusCode(200).body("sameIssue", equalTo("ANY_CONTACT"))
                .body("repeatChannel", equalTo("SAME")).body("maxCustomerReplies", equalTo(0))
                .body("excludeTopics", equalTo(List.of("a", "b"))).body("credit", equalTo("EVERY_AGENT"))
                .body("mustBeOneContact", equalTo(false)).body("reconnectMinutes", equalTo(0));
    }

    @Test
    void whatIsOutOfRangeOrUnknownIsRefusedByName() {
        post("{\"name\": \"wrong\", \"windowDays\": 91, \"maxAgents\": 0}").then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItems("windowDays", "maxAgents"));
        post("{\"name\": \"wrong\", \"windowDayz\": 9}").then().statusCode(400).body("errors.field", hasItem("windowDayz"));
        post("{\"name\": \"wrong\", \"unit\": \"PEOPLE\"}").then().statusCode(400)
                .body("errors[0].detail", containsString("FIRST_CONTACTS"));
        post("{\"name\": \"wrong\", \"excludeTopics\": [null]}").then().statusCode(400).body("errors.field",
                hasItem(containsString("excludeTopics")));
        put("default", "{\"excludeTopics\": [\"billing\", null]}").then().statusCode(400).body("errors.field",
                hasItem(containsString("excludeTopics")));
        post("{}").then().statusCode(400).body("errors.field", hasItem("name"));
        post("").then().statusCode(400);
    }

    @Test
    void aNameIsTakenOnce() throws InterruptedException {
        Callable<Integer> create = () -> post("{\"name\": \"contested\"}").statusCode();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Integer> statuses = pool.invokeAll(Stream.generate(() -> create).limit(8).toList()).stream().map(done -> {
            try {
                return done.get();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }).toList();
        pool.shutdown();

        Assertions.assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void anEditIsANewVersionAndTheOldOneStays() {
        post("{\"name\": \"edited\", \"windowDays\": 3}").then().statusCode(201);

        put("edited", "{\"windowDays\": 5}").then().statusCode(200).body("version", equalTo(2));
        put("edited", "{\"windowDays\": 5}").then().statusCode(200).body("version", equalTo(2));

        asAdmin().get("/v1/definitions/edited").then().body("windowDays", equalTo(5));
        asAdmin().queryParam("version", 1).get("/v1/definitions/edited").then().body("windowDays", equalTo(3));
        asAdmin().queryParam("definition", "edited").queryParam("version", 1).get("/v1/fcr").then().statusCode(200)
                .body("definition.version", equalTo(1));
    }

    @Test
    void presetsAndUnknownNamesCannotBeEdited() {
        put("default", "{\"windowDays\": 5}").then().statusCode(409).body("detail", containsString("preset"));
        put("nowhere", "{}").then().statusCode(404);
        asAdmin().get("/v1/definitions/nowhere").then().statusCode(404);
        asAdmin().queryParam("version", 9).get("/v1/definitions/default").then().statusCode(404);
    }

    @Test
    void aVersionThatIsNoNumberIsNamed() {
        for (String path : List.of("/v1/definitions/default", "/v1/contacts/somewhere/1", "/v1/fcr")) {
            for (String version : List.of("abc", "0", "-1", "99999999999")) {
                asAdmin().queryParam("version", version).get(path).then().statusCode(400).body("errors.field",
                        hasItem("version"));
            }
        }
    }

    @Test
    void onlyWhoMayWriteDefinitionsCreatesThem() {
        String reader = withScopes(Scopes.METRICS_READ);
        as(reader).get("/v1/definitions").then().statusCode(200);
        as(reader).contentType("application/json").body("{\"name\": \"forbidden\"}").post("/v1/definitions").then()
                .statusCode(403);
        as(withScopes(Scopes.CONTACTS_WRITE)).get("/v1/definitions").then().statusCode(403);
    }

    private static Response post(String rules) {
        return asAdmin().contentType("application/json").body(rules).post("/v1/definitions");
    }

    private static Response put(String name, String rules) {
        return asAdmin().contentType("application/json").body(rules).put("/v1/definitions/" + name);
    }
}
