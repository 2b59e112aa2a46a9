package org.fcrsuite.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.app.GreetingService;
import org.fcrsuite.kit.security.ApiKeySecret;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@QuarkusTest
@TestProfile(KitApp.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class KitTest {

    private static final String EVENT = """
            {"specversion":"1.0","id":"%s","source":"/test","type":"org.fcrsuite.GreetingSaid.v1",
             "time":"2026-03-02T10:15:30Z","data":{"name":"%s"}}""";

    @Inject
    GreetingService greetings;

    private Response greet(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/greetings");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        greet("{\"name\":\"Ann\",\"nmae\":1}").then().statusCode(400)
                .contentType("application/problem+json").body("errors[0].field", equalTo("nmae"))
                .body("errors[0].detail", containsString("known are name"));
    }

    @Test
    void aWrongTypeIsNamedWithWhatItMustBe() {
        greet("{\"name\":\"Ann\",\"times\":\"often\"}").then().statusCode(400)
                .body("errors[0].field", equalTo("times")).body("errors[0].detail", equalTo("must be a whole number"));
        greet("{\"name\":\"Ann\",\"tone\":\"LOUD\"}").then().statusCode(400)
                .body("errors[0].detail", equalTo("must be one of WARM, COOL"));
    }

    @Test
    void whatIsNotJsonIsToldSoWithItsPlace() {
        greet("{\"name\":").then().statusCode(400).body("type", equalTo("urn:fcr-suite:problem:bad-request"))
                .body("detail", containsString("line 1"));
    }

    @Test
    void aMissingFieldIsNamed() {
        greet("{}").then().statusCode(400).body("errors[0].field", equalTo("name"));
    }

    @Test
    void aFailureOfOursTellsNothingButAnIncident() {
        given().get("/v1/greetings/broken").then().statusCode(500).contentType("application/problem+json")
                .body(not(containsString("secret"))).body("detail", containsString("incident"));
    }

    @Test
    void whatDoesNotFitTheApiIsAProblemToo() {
        asAdmin().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        asAdmin().delete("/v1/greetings").then().statusCode(405).contentType("application/problem+json");
        asAdmin().contentType("text/plain").body("Ann").post("/v1/greetings").then().statusCode(415)
                .contentType("application/problem+json");
        asAdmin().get("/v1/parked-events?limit=0").then().statusCode(400).body("errors[0].field", equalTo("limit"));
        greet("\"x".repeat(9_000_000)).then().statusCode(413).contentType("application/problem+json")
                .body("detail", containsString("16777216"));
    }

    @Test
    void withoutWrongOrNarrowCredentialsNobodyGetsIn() {
        given().contentType("application/json").body("{\"name\":\"Ann\"}").post("/v1/greetings").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", "Bearer");
        as(ApiKeySecret.generate()).get("/v1/api-keys").then().statusCode(401);
        as("fcr_nonsense").get("/v1/api-keys").then().statusCode(401);
        as(TestKeys.withScopes("contacts:read")).get("/v1/api-keys").then().statusCode(403)
                .contentType("application/problem+json");
        asAdmin().get("/v1/greetings/closed").then().statusCode(403);
    }

    @Test
    void aRevokedKeyIsRefused() {
        String key = TestKeys.withScopes("admin");
        as(key).get("/v1/api-keys").then().statusCode(200).body(not(containsString(key)));
        String id = asAdmin().get("/v1/api-keys").then().extract().path("findAll { it.name == 'test' }[-1].id");
        asAdmin().delete("/v1/api-keys/" + id).then().statusCode(204);
        as(key).get("/v1/api-keys").then().statusCode(401);
    }

    @Test
    void aKeyForOneSourceCannotSeeAnother() {
        String key = TestKeys.create(List.of("contacts:read"), List.of("north"));
        as(key).get("/v1/greetings/of/north").then().statusCode(200);
        as(key).get("/v1/greetings/of/south").then().statusCode(403);
    }

    @Test
    void whatIsPublishedReachesKafkaAsACloudEvent() {
        String name = "k-" + UUID.randomUUID().toString().substring(0, 8);
        greet("{\"name\":\"%s\"}".formatted(name)).then().statusCode(201);
        JsonNode event = Topic.named("fcr.said").await(1, said -> name.equals(said.at("/data/name").asText())).get(0);
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("type").asText()).isEqualTo("org.fcrsuite.GreetingSaid.v1");
        assertThat(event.get("source").asText()).isEqualTo("/kit-test");
        assertThat(event.get("subject").asText()).isEqualTo(name);
    }

    @Test
    void fiftyEqualRequestsAtOnceHaveOneEffect() throws Exception {
        String name = "i-" + UUID.randomUUID().toString().substring(0, 8);
        String key = UUID.randomUUID().toString();
        ExecutorService many = Executors.newFixedThreadPool(25);
        Callable<Integer> request = () -> untilNotOverloaded(() -> asAdmin().contentType("application/json")
                .header("Idempotency-Key", key).body("{\"name\":\"%s\"}".formatted(name)).post("/v1/greetings").statusCode());
        Set<Integer> statuses = many.invokeAll(IntStream.range(0, 50).mapToObj(i -> request).toList()).stream()
                .map(KitTest::get).collect(Collectors.toSet());
        many.shutdown();

        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(greetings.times(name)).isEqualTo(1);
        asAdmin().contentType("application/json").header("Idempotency-Key", key).body("{\"name\":\"%s\"}".formatted(name))
                .post("/v1/greetings").then().statusCode(201).body("greeted", equalTo(name));
        asAdmin().contentType("application/json").header("Idempotency-Key", key).body("{\"name\":\"other\"}")
                .post("/v1/greetings").then().statusCode(422);
        assertThat(greetings.times(name)).isEqualTo(1);
    }

    @Test
    void oneBadEventAmongAThousandIsParkedAndTheRestApplied() {
        List<String> events = Stream.concat(
                IntStream.range(0, 999).mapToObj(i -> EVENT.formatted(UUID.randomUUID(), "bulk-" + i)),
                Stream.of("{ this is no event", EVENT.formatted(UUID.randomUUID(), "nobody"))).toList();
        int before = greetings.greeted();
        Topic.named("fcr.said").send("x", "{}");
        Topic.named("fcr.greetings").send("x", events.toArray(String[]::new));

        Eventually.isTrue("all good events are applied", () -> greetings.greeted() >= before + 999
                && greetings.times("bulk-998") == 1);
        Eventually.isTrue("the bad ones are parked",
                () -> asAdmin().get("/v1/parked-events").jsonPath().getList("id").size() == 2);
        List<String> reasons = asAdmin().get("/v1/parked-events").jsonPath().getList("reason");
        assertThat(reasons).anyMatch(reason -> reason.startsWith("not JSON"))
                .anyMatch(reason -> reason.contains("greeting_name_check"));
        int id = asAdmin().get("/v1/parked-events").jsonPath().getList("id", Integer.class).get(0);
        asAdmin().post("/v1/parked-events/" + id + "/retry").then().statusCode(422);
        assertThat(asAdmin().get("/v1/parked-events").jsonPath().getList("id")).hasSize(2);
    }

    /** As an integrator does: 503 means that nothing happened and that the same may be sent again. */
    private static int untilNotOverloaded(IntSupplier request) {
        int status = request.getAsInt();
        return status == 503 ? untilNotOverloaded(request) : status;
    }

    private static int get(java.util.concurrent.Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
