package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class TargetsTest {

    /** Long before the contacts of other tests. */
    private static final Instant SOME_DAY = Instant.parse("2018-03-05T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Inject
    Jdbi jdbi;

    @Inject
    Scheduler scheduler;

    private static Response set(String target) {
        return asAdmin().contentType("application/json").body(target).put("/v1/targets");
    }

    private static String target(String member, double rate) {
        return target(member, rate, "2018-01-01", "2018-06-30");
    }

    private static String target(String member, double rate, String since, String due) {
        return """
                {"dimension": "TEAM", "member": "%s", "side": "INTERNAL", "rate": %s, "since": "%s",
                 "due": "%s"}""".formatted(member, rate, since, due);
    }

    private void happened(String team, int all, int repeated) {
        happened(team, SOME_DAY, all, repeated);
    }

    private void happened(String team, Instant at, int all, int repeated) {
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            String name = team + at.getEpochSecond() + "-" + i;
            events.add(anEvent("targets", name).of(name).inTeam(team).startedAt(at).event());
            if (i < repeated) {
                events.add(anEvent("targets", name + "-again").of(name).inTeam(team)
                        .startedAt(at.plus(Duration.ofDays(1))).event());
            }
        }
        contacts.record(events);
    }

    @Test
    void whereTheFigureStartedIsReadOverAsManyDaysBefore() {
        happened("rising", SOME_DAY.minus(Duration.ofDays(60)), 40, 40);
        happened("rising", SOME_DAY.minus(Duration.ofDays(28)), 40, 20);
        happened("rising", 40, 4);
        set("""
                {"dimension": "TEAM", "member": "rising", "side": "INTERNAL", "rate": 0.95, "since": "2018-03-01",
                 "due": "2018-06-30"}""").then().statusCode(200);
        JsonPath rising = asAdmin().queryParam("from", "2018-03-01").queryParam("to", "2018-03-31").get("/v1/targets")
                .then().statusCode(200).extract().jsonPath().setRootPath("find { it.target.member == 'rising' }");
        assertThat(rising.getInt("resolved")).isEqualTo(36);
        assertThat(rising.getString("start.from")).isEqualTo("2018-01-29");
        assertThat(rising.getString("start.to")).isEqualTo("2018-02-28");
        assertThat(rising.getInt("start.resolved")).isEqualTo(20);
        assertThat(rising.getInt("start.determined")).isEqualTo(40);
        assertThat(rising.getFloat("start.rate")).isEqualTo(0.5f);
        assertThat(rising.getBoolean("start.tooFew")).isFalse();
        Visitor.loggedIn().get("/targets?period=dates&from=2018-03-01&to=2018-03-31").then().statusCode(200)
                .body(containsString("At the start")).body(containsString(">50.0%<small>"));
    }

    @Test
    void aFigureStandsAboveAroundOrBelowItsTargetOrIsTooFew() {
        happened("ahead", 100, 5);
        happened("close", 100, 25);
        happened("behind", 100, 60);
        happened("small", 20, 0);
        for (String team : List.of("ahead", "close", "behind", "small", "nobody")) {
            set(target(team, 0.75)).then().log().ifValidationFails().statusCode(200);
        }

        JsonPath progress = asAdmin().queryParam("from", "2018-03-01").queryParam("to", "2018-03-31").get("/v1/targets")
                .then().statusCode(200).extract().jsonPath();

        String standing = "find { it.target.member == '%s' }.standing";
        assertThat(progress.getString(standing.formatted("ahead"))).isEqualTo("ABOVE");
        assertThat(progress.getString(standing.formatted("close"))).isEqualTo("AROUND");
        assertThat(progress.getString(standing.formatted("behind"))).isEqualTo("BELOW");
        assertThat(progress.getString(standing.formatted("small"))).isEqualTo("TOO_FEW");
        assertThat(progress.getString(standing.formatted("nobody"))).isEqualTo("TOO_FEW");
        assertThat(progress.getInt("find { it.target.member == 'behind' }.determined")).isEqualTo(100);
    }

    @Test
    void aFigureIsCountedFromTheDayOnWhichItsTargetWasSetToTheOneByWhichItIsDue() {
        happened("turned", 100, 60);
        happened("turned", SOME_DAY.plus(Duration.ofDays(60)), 100, 0);
        happened("turned", SOME_DAY.plus(Duration.ofDays(120)), 100, 90);
        set(target("turned", 0.75, "2018-04-01", "2018-06-30")).then().statusCode(200);

        // All days, those before and after included, and the last of them alone.
        assertThat(turned("2018-01-01", "2018-12-31")).containsEntry("resolved", 100).containsEntry("determined", 100)
                .containsEntry("standing", "ABOVE").containsEntry("reached", true);
        assertThat(turned("2018-12-01", "2018-12-31")).containsEntry("determined", 0).containsEntry("reached", null);
        assertThat(turned("2018-03-01", "2018-03-31")).containsEntry("determined", 0).containsEntry("standing", null);
        assertThat(turned("2018-03-01", "2018-05-31")).containsEntry("determined", 100).containsEntry("reached", null);

        set(target("turned", 0.75, "2018-01-01", "2018-03-31")).then().statusCode(200);
        assertThat(turned("2018-01-01", "2018-12-31")).containsEntry("resolved", 40).containsEntry("standing", "BELOW")
                .containsEntry("reached", false);
    }

    private static Map<String, Object> turned(String from, String to) {
        return asAdmin().queryParam("from", from).queryParam("to", to).get("/v1/targets").then().statusCode(200).extract()
                .jsonPath().getMap("find { it.target.member == 'turned' }");
    }

    @Test
    void thereIsOneTargetOfOneFigureAndWhoChangedItIsWrittenDown() {
        int id = set(target("twice", 0.6)).then().statusCode(200).extract().jsonPath().getInt("id");
        set(target("twice", 0.8)).then().statusCode(200).body("id", equalTo(id)).body("rate", equalTo(0.8f));
        asAdmin().get("/v1/audit").then().body("findAll { it.action == 'TARGET_SET' }.subject",
                hasItem("default TEAM twice INTERNAL 0.8 by 2018-06-30"));
        asAdmin().delete("/v1/targets/" + id).then().statusCode(204);
        asAdmin().delete("/v1/targets/" + id).then().statusCode(404);
    }

    @Test
    void targetsStandThereWhileTheirFiguresAreBeingPrepared() {
        set(target("prepared", 0.75)).then().statusCode(200);
        asAdmin().get("/v1/targets").then().statusCode(200);
        Visitor manager = Visitor.loggedIn();
        scheduler.pause();
        List<Integer> chainings = unfinished();
        try {
            whileNobodyCanFinish(() -> {
                asAdmin().get("/v1/targets").then().statusCode(503);
                manager.get("/targets").then().statusCode(200).body(containsString("Team: prepared"))
                        .body(containsString("figures are being prepared"))
                        .body(not(containsString("No target has been set")));
                manager.get("/weekly").then().statusCode(200).body(containsString("figures are being prepared"));
            });
        } finally {
            finished(chainings);
            scheduler.resume();
        }
        manager.get("/targets").then().statusCode(200).body(not(containsString("being prepared")));
        manager.get("/weekly").then().statusCode(200).body(not(containsString("being prepared")));
    }

    private List<Integer> unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE chaining SET state = 'BUILDING' WHERE state = 'READY' RETURNING id
                """).mapTo(Integer.class).list());
    }

    /** As though another replica were at it. */
    private void whileNobodyCanFinish(Runnable look) {
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM chaining FOR NO KEY UPDATE").mapTo(Integer.class)
                    .list());
            look.run();
        });
    }

    private void finished(List<Integer> chainings) {
        jdbi.useHandle(handle -> chainings.forEach(id -> handle.createUpdate("""
                UPDATE chaining SET state = 'READY' WHERE id = :id
                """).bind("id", id).execute()));
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        set("""
                {"definition": "no-such", "dimension": "TEAM", "rate": 75, "since": "2018-06-30", "due": "2018-01-01"}""")
                .then().statusCode(400)
                .body("errors.field", equalTo(List.of("definition", "member", "side", "rate", "due")));
        asAdmin().queryParam("from", "yesterday").get("/v1/targets").then().statusCode(400);
        String viewer = TestKeys.create(List.of("metrics:read"), List.of());
        as(viewer).contentType("application/json").body(target("north", 0.7)).put("/v1/targets").then().statusCode(403);
        as(viewer).get("/v1/targets").then().statusCode(200);
    }
}
