package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class ChangesTest {

    /** Long before the contacts of other tests. */
    private static final Instant CHANGE = Instant.parse("2019-05-15T10:00:00Z");
    private static final Instant BEFORE = CHANGE.minus(Duration.ofDays(20));
    private static final Instant AFTER = CHANGE.plus(Duration.ofDays(5));

    @Inject
    ContactRecorder contacts;

    private static Response mark(String change) {
        return asAdmin().contentType("application/json").body(change).post("/v1/changes");
    }

    private static JsonPath effect(String change, String... parameters) {
        int id = mark(change).then().log().ifValidationFails().statusCode(201).extract().jsonPath().getInt("id");
        var request = asAdmin();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/changes/" + id + "/effect").then().log().ifValidationFails().statusCode(200).extract()
                .jsonPath();
    }

    private void happened(String team, Instant at, int all, int repeated) {
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            String name = team + at.toEpochMilli() + "-" + i;
            events.add(anEvent("changes", name).of(name).inTeam(team).withAgent("of-" + team).startedAt(at).event());
            if (i < repeated) {
                events.add(anEvent("changes", name + "-again").of(name).inTeam(team).withAgent("of-" + team)
                        .startedAt(at.plus(Duration.ofDays(1))).event());
            }
        }
        contacts.record(events);
    }

    /** Trained: 50 % to 90 %. Untrained, in the same days: 50 % to 60 %. So thirty points are the training's. */
    @Test
    void whatEverybodySawIsNotTheTrainings() {
        happened("trained", BEFORE, 200, 100);
        happened("trained", AFTER, 200, 20);
        happened("untrained", BEFORE, 200, 100);
        happened("untrained", AFTER, 200, 80);
        happened("trained", CHANGE, 50, 0);

        JsonPath trained = effect("""
                {"what": "Training on refunds", "madeOn": "2019-05-15", "scope": "TEAM", "members": ["trained"]}""");

        assertThat(trained.getString("internal.finding")).isEqualTo("HELPED");
        assertThat(trained.getInt("internal.changed.before.determined")).isEqualTo(200);
        assertThat(trained.getInt("internal.changed.after.determined")).isEqualTo(200);
        assertThat(trained.getInt("internal.others.after.determined")).isEqualTo(200);
        assertThat(trained.getDouble("internal.changed.difference.difference")).isCloseTo(0.4, within(1e-6));
        assertThat(trained.getDouble("internal.others.difference.difference")).isCloseTo(0.1, within(1e-6));
        assertThat(trained.getDouble("internal.effect.difference")).isCloseTo(0.3, within(1e-6));
        assertThat(trained.getDouble("internal.effect.low")).isPositive();
        assertThat(trained.getString("external.finding")).isEqualTo("TOO_FEW");
        assertThat(trained.<Object> get("external.effect")).isNull();
        assertThat(trained.getString("before.from")).isEqualTo("2019-04-17");
        assertThat(trained.getString("after.to")).isEqualTo("2019-06-12");

        JsonPath agents = effect(
                """
                        {"what": "More authority", "madeOn": "2019-05-15", "scope": "AGENTS", "members": ["of-trained", "of-untrained"]}""");
        assertThat(agents.getInt("internal.changed.before.determined")).isEqualTo(400);
        assertThat(agents.<Object> get("internal.others")).as("nobody is left to compare with").isNull();
        assertThat(agents.getDouble("internal.effect.difference")).isCloseTo(0.25, within(1e-6));
        assertThat(agents.getString("internal.finding")).isEqualTo("HELPED");

        JsonPath everybody = effect("{\"what\": \"New article\", \"madeOn\": \"2019-05-15\"}");
        assertThat(everybody.<Object> get("internal.others")).isNull();
        assertThat(everybody.getDouble("internal.effect.difference")).isCloseTo(0.25, within(1e-6));

        JsonPath fewDays = effect("""
                {"what": "Too soon", "madeOn": "2019-05-15", "scope": "TEAM", "members": ["trained"]}""", "days", "4");
        assertThat(fewDays.getString("internal.finding")).isEqualTo("TOO_FEW");
    }

    @Test
    void aChangeIsMarkedAndRemovedAndBothAreWrittenDown() {
        int id = mark("{\"what\": \"To be removed\", \"madeOn\": \"2019-05-15\"}").then().statusCode(201).extract().jsonPath()
                .getInt("id");
        asAdmin().get("/v1/changes").then().statusCode(200).body("what", hasItem("To be removed"));
        asAdmin().delete("/v1/changes/" + id).then().statusCode(204);
        asAdmin().delete("/v1/changes/" + id).then().statusCode(404);
        asAdmin().get("/v1/changes/" + id + "/effect").then().statusCode(404);
        asAdmin().get("/v1/audit").then().body("findAll { it.action == 'CHANGE_REMOVED' }.subject",
                hasItem("2019-05-15 To be removed"));
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        mark("{\"what\": \" \", \"scope\": \"TEAM\"}").then().statusCode(400)
                .body("errors.field", equalTo(List.of("what", "madeOn", "members")));
        mark("{\"what\": \"x\", \"madeOn\": \"2019-05-15\", \"members\": [\"north\"]}").then().statusCode(400);
        String viewer = TestKeys.create(List.of("metrics:read"), List.of());
        as(viewer).contentType("application/json").body("{}").post("/v1/changes").then().statusCode(403);
        String ofOneSource = TestKeys.create(List.of("metrics:read"), List.of("changes"));
        as(ofOneSource).get("/v1/changes").then().statusCode(403);
        int id = mark("{\"what\": \"Days\", \"madeOn\": \"2019-05-15\"}").jsonPath().getInt("id");
        asAdmin().queryParam("days", "181").get("/v1/changes/" + id + "/effect").then().statusCode(400);
    }
}
