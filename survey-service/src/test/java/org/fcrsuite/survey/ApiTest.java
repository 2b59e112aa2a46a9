package org.fcrsuite.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.OpenApiContract;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ApiTest {

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void theGeneratedApiIsTheCommittedOne() throws IOException {
        OpenApiContract.check("survey-service");
    }

    @Test
    void everyRouteIsClosedWithoutAndWithAWrongAndWithANarrowKey() {
        String narrow = TestKeys.withScopes("metrics:read");
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json").get("/q/openapi").jsonPath()
                .getMap("paths");

        assertThat(paths).hasSizeGreaterThan(6);
        paths.forEach((path, operations) -> operations.keySet().stream().filter(ApiTest::isMethod).forEach(method -> {
            String url = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            Method verb = Method.valueOf(method.toUpperCase(Locale.ROOT));
            given().contentType("application/json").request(verb, url).then().statusCode(401);
            given().contentType("application/json").header("Authorization", "Bearer fcr_wrong").request(verb, url).then()
                    .statusCode(401);
            as(narrow).contentType("application/json").body("[]").request(verb, url).then().statusCode(403);
        }));
    }

    @Test
    void whatHappenedToAContactIsLookedUpWithoutAddressOrToken() {
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "DELIVERED");

        Response found = asAdmin().get("/v1/invitations/helpdesk/" + request.externalId());

        found.then().statusCode(200).body("status", equalTo("DELIVERED")).body("medium", equalTo("EMAIL"))
                .body("customerKey", equalTo(request.customerKey().toString())).body("attempts", equalTo(1));
        assertThat(found.asString()).doesNotContain(request.email(), "Ana", "token");
        asAdmin().urlEncodingEnabled(false).get("/v1/invitations/helpdesk/%00").then().statusCode(400)
                .contentType("application/problem+json");
        asAdmin().urlEncodingEnabled(false).get("/v1/responses/helpdesk/%00").then().statusCode(400);
        asAdmin().urlEncodingEnabled(false).get("/v1/invitations?source=%00").then().statusCode(400);
        given().urlEncodingEnabled(false).get("/s/%00?lang=%00&a=%00").then().statusCode(410);
        asAdmin().get("/v1/invitations/helpdesk/never-seen").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void invitationsAreListedPageByPage() {
        Requests.sendAll(List.of(paged(), paged(), paged(), paged(), paged()));
        Eventually.isTrue("all are there", () -> Database.count("SELECT count(*) FROM invitation WHERE source = 'paged'") == 5);

        Set<String> seen = new HashSet<>();
        String after = null;
        int pages = 0;
        do {
            Response page = asAdmin().get("/v1/invitations?source=paged&limit=2" + (after == null ? "" : "&after=" + after));
            seen.addAll(page.jsonPath().getList("items.externalId"));
            after = page.jsonPath().getString("next");
            pages++;
        } while (after != null);

        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
        asAdmin().get("/v1/invitations?status=LOST").then().statusCode(400).body("detail", containsString("IN_DOUBT"));
        asAdmin().get("/v1/invitations?after=x").then().statusCode(400);
        asAdmin().get("/v1/invitations?limit=0").then().statusCode(400);
    }

    @Test
    void anOptOutByAddressIsListedAsAHash() {
        String email = UUID.randomUUID() + "@example.org";

        asAdmin().contentType("application/json").body(Map.of("email", email)).post("/v1/opt-outs").then().statusCode(201)
                .body("status", equalTo("OPTED_OUT"));
        asAdmin().contentType("application/json").body(Map.of("email", email)).post("/v1/opt-outs").then().statusCode(200)
                .body("status", equalTo("UNCHANGED"));

        asAdmin().get("/v1/opt-outs?limit=1000").then().statusCode(200).body("count", greaterThan(0))
                .body(not(containsString(email)));
        asAdmin().contentType("application/json").body("{}").post("/v1/opt-outs").then().statusCode(400);
        asAdmin().contentType("application/json").body("{\"email\":\"nonsense\"}").post("/v1/opt-outs").then().statusCode(400)
                .body("errors[0].field", equalTo("email"));
    }

    @Test
    void aReplayPublishesWhatIsStoredAgain() {
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "DELIVERED");

        String id = asAdmin().post("/v1/replay").then().statusCode(202).extract().path("id");

        Eventually.isTrue("the replay is done", () -> "DONE".equals(asAdmin().get("/v1/replay/" + id).path("state")));
        List<JsonNode> twice = Topic.named("fcr.surveys").await(2,
                Topic.about("helpdesk", request.externalId())
                        .and(event -> event.get("type").asText().equals("org.fcrsuite.InvitationDelivered.v1")));
        assertThat(twice.get(0).get("data")).isEqualTo(twice.get(1).get("data"));
        assertThat(twice.get(0).get("id")).isNotEqualTo(twice.get(1).get("id"));
        asAdmin().get("/v1/replay/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void itSaysThatItIsWellAndCounts() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("fcr_outbox_backlog"));
    }

    private static Requests paged() {
        return Requests.aRequest().with("source", "paged").with("automated", true);
    }

    private static boolean isMethod(String name) {
        return Set.of("get", "post", "put", "delete", "patch").contains(name);
    }
}
