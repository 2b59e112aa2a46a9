package org.fcrsuite.survey.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
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
class PolicyApiTest {

    private static final Map<String, Object> USUAL = Map.of("share", 1, "opens", "08:00", "topicsLeftOut", List.of(),
            "quietDays", List.of());

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    /** The other tests count on what the configuration says. */
    @AfterEach
    void asItWas() {
        change(latest(), USUAL).then().statusCode(201);
    }

    @Test
    void theFirstVersionIsWhatTheConfigurationSays() {
        asAdmin().get("/v1/policies/1").then().statusCode(200).body("createdBy", equalTo("(configuration)"))
                .body("rules.delay", equalTo("PT1H")).body("rules.recontactPeriod", equalTo("P30D"))
                .body("rules.expiry", equalTo("P7D")).body("rules.opens", equalTo("08:00:00"))
                .body("rules.reminder", equalTo(false)).body("rules.reminderAfter", equalTo("P3D"))
                .body("rules.media", contains("EMAIL", "SMS")).body("rules.quietDays", empty());
        asAdmin().get("/v1/policies/0").then().statusCode(404);
    }

    @Test
    void aChangeIsANewVersionAndWhatIsLeftOutStays() {
        int base = latest();

        Response made = asAdmin().contentType("application/json").body(Map.of("baseVersion", base, "note", "Less of it",
                "rules", Map.of("topicsLeftOut", List.of("billing")))).post("/v1/policies");

        made.then().statusCode(201).header("Location", containsString("/v1/policies/" + (base + 1)))
                .body("version", equalTo(base + 1)).body("note", equalTo("Less of it"))
                .body("rules.topicsLeftOut", contains("billing")).body("rules.delay", equalTo("PT1H"));
        asAdmin().get("/v1/policies/" + base).then().body("rules.topicsLeftOut", empty());
        assertThat(asAdmin().get("/v1/policies?limit=2").jsonPath().getList("items.version", Integer.class))
                .containsExactly(base + 1, base);
        assertThat(asAdmin().get("/v1/policies?limit=1&before=" + (base + 1)).jsonPath().getInt("items[0].version"))
                .isEqualTo(base);
    }

    @Test
    void theVersionThatDecidedIsKeptWithTheContact() {
        int base = latest();
        change(base, Map.of("topicsLeftOut", List.of("billing"))).then().statusCode(201);

        Requests left = Requests.aRequest().with("topic", "billing").send();
        Requests asked = Requests.aRequest().with("topic", "orders").send();

        Database.awaitStatus(left, "SUPPRESSED");
        Database.awaitStatus(asked, "DELIVERED");
        asAdmin().get("/v1/invitations/helpdesk/" + left.externalId()).then()
                .body("suppressedReason", equalTo("TOPIC_LEFT_OUT")).body("policyVersion", equalTo(base + 1));
        asAdmin().get("/v1/invitations/helpdesk/" + asked.externalId()).then().body("policyVersion", equalTo(base + 1));
    }

    @Test
    void aChangeOfAVersionThatIsNotTheLatestIsRefused() {
        int base = latest();
        change(base, Map.of("share", 0.5)).then().statusCode(201);

        change(base, Map.of("share", 0.25)).then().statusCode(409).contentType("application/problem+json")
                .body("detail", containsString("Version " + (base + 1) + " of the policy is the latest"));
        change(base + 9, Map.of("share", 0.25)).then().statusCode(409);
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() {
        int base = latest();

        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(base, Map.of("share", 0.5 + i / 100.0)).statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(latest()).isEqualTo(base + 1);
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() {
        int base = latest();

        change(base, Map.of("share", 2, "delay", "P2D")).then().statusCode(400)
                .body("errors.field", contains("share", "delay"));
        change(base, Map.of("opens", "22:00")).then().statusCode(400).body("errors[0].field", equalTo("closes"));
        change(base, Map.of("delay", "soon")).then().statusCode(400).body("errors[0].field", equalTo("rules.delay"));
        change(base, Map.of("media", List.of("PIGEON"))).then().statusCode(400);
        asAdmin().contentType("application/json").body("{\"rules\":{}}").post("/v1/policies").then().statusCode(400)
                .body("errors[0].field", containsString("baseVersion"));
        assertThat(latest()).isEqualTo(base);
    }

    @Test
    void onlyAKeyForAllSourcesMayChangeWhatHoldsForAll() {
        Map<String, Object> body = Map.of("baseVersion", latest(), "rules", Map.of());
        String reader = TestKeys.withScopes("surveys:read");
        String oneSource = TestKeys.create(List.of("policies:write"), List.of("helpdesk"));

        as(reader).contentType("application/json").body(body).post("/v1/policies").then().statusCode(403);
        as(oneSource).contentType("application/json").body(body).post("/v1/policies").then().statusCode(403);
        as(reader).get("/v1/policies/current").then().statusCode(200);
    }

    private static int latest() {
        return asAdmin().get("/v1/policies/current").then().statusCode(200).extract().path("version");
    }

    private static Response change(int base, Map<String, Object> rules) {
        return asAdmin().contentType("application/json").body(Map.of("baseVersion", base, "rules", rules)).post("/v1/policies");
    }
}
