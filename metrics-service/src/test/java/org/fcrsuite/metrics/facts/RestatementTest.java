package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.fcrsuite.metrics.restatement.RestatementRun;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RestatementTest {

    /** Long final, and a week that no other test uses. */
    private static final LocalDate MONDAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(20);
    private static final Instant NOON = MONDAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    @Inject
    ContactRecorder contacts;

    @Inject
    RestatementRun run;

    @Test
    void whatChangesAfterItWasFinalIsToldOnceWithWhatItWas() {
        contacts.record(List.of(anEvent("restated", "1").of("a").startedAt(NOON).event(),
                anEvent("restated", "2").of("b").startedAt(NOON).event()));
        run.at(Instant.now());
        run.at(Instant.now());
        assertThat(Restated.week(MONDAY)).isEmpty();

        contacts.record(List.of(anEvent("restated", "late").of("a").startedAt(NOON.plusSeconds(86_400)).event()));
        run.at(Instant.now());
        run.at(Instant.now());

        assertThat(Restated.week(MONDAY)).hasSize(1);
        assertThat(Restated.week(MONDAY).get(0).get("was")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("internalResolved", 2).containsEntry("internalDetermined", 2);
        assertThat(Restated.week(MONDAY).get(0).get("is")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("internalResolved", 1).containsEntry("internalDetermined", 2);
        String overview = "/?period=dates&from=%s&to=%s".formatted(MONDAY, MONDAY.plusDays(6));
        Visitor manager = Visitor.loggedIn();
        manager.get(overview).then().statusCode(200).body(containsString("restatements-table"))
                .body(containsString("<small>2 of 2</small>")).body(containsString("<small>1 of 2</small>"))
                .body(containsString("1 contact came late, 1 is of a customer who turned out to have made another contact"));
        manager.get("/overview.csv" + overview.substring(1) + "&table=restatements").then().statusCode(200)
                .body(containsString("was_internal_rate,was_internal_resolved")).body(containsString(",1.0,2,2,0.5,1,2,"))
                .body(containsString(",late,another_late,merged,reopened,answered,otherwise,"))
                .body(containsString(",1,1,0,0,0,0,"));
        manager.request().header("Accept-Language", "nl").get(overview).then()
                .body(containsString("1 contact kwam laat, 1 is van een klant die nog een contact bleek te hebben gehad"));
        manager.get(overview + "&team=north").then().body(not(containsString("restatements-table")));
    }

    @Test
    void aContactThatIsNeverClosedKeepsNoWeekFromBeingCompared() {
        Instant before = NOON.minusSeconds(7 * 86_400);
        contacts.record(List.of(anEvent("unclosed", "1").of("ua").startedAt(before).event(),
                anEvent("unclosed", "open").of("ub").startedAt(before).endedAt(null).event()));
        run.at(Instant.now());
        // What others' tests have in that week may have been compared before.
        int known = Restated.week(MONDAY.minusWeeks(1)).size();
        contacts.record(List.of(anEvent("unclosed", "late").of("ua").startedAt(before.plusSeconds(86_400)).event()));
        run.at(Instant.now());
        assertThat(Restated.week(MONDAY.minusWeeks(1))).hasSize(known + 1);
    }

    @Test
    void aFinalDayIsComparedUntilItsWeekIsWhole() {
        // By a definition and in a year of its own: others' weeks have been looked at since.
        asAdmin().contentType("application/json").body("{\"name\": \"restated-days\"}").post("/v1/definitions").then()
                .statusCode(201);
        LocalDate tuesday = LocalDate.of(2017, 3, 7);
        Instant then = tuesday.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        Instant thursdayAfter = then.plus(Duration.ofDays(9));
        contacts.record(List.of(anEvent("restated-day", "1").of("a").startedAt(then).event()));
        run.at(thursdayAfter);
        contacts.record(List.of(anEvent("restated-day", "2").of("b").startedAt(then).event()));
        run.at(thursdayAfter.plusSeconds(1));

        assertThat(Restated.by("restated-days", tuesday, 1)).hasSize(1);
        assertThat(Restated.by("restated-days", tuesday, 1).get(0).get("reasons")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("late", 1);
        assertThat(Restated.by("restated-days", tuesday.plusDays(1), 1)).isEmpty();
        Visitor.loggedIn()
                .get("/overview.csv?definition=restated-days&period=dates&from=%s&to=%s&table=restatements".formatted(tuesday,
                        tuesday))
                .then().statusCode(200).body(containsString(tuesday + ",1.0,1,1,1.0,2,2,"));

        Instant monday = thursdayAfter.plus(Duration.ofDays(4));
        contacts.record(List.of(anEvent("restated-day", "3").of("c").startedAt(then).event()));
        run.at(monday);
        assertThat(Restated.by("restated-days", tuesday, 1)).as("when the week becomes whole, its days are compared once more")
                .hasSize(2);
        contacts.record(List.of(anEvent("restated-day", "4").of("d").startedAt(then).event()));
        run.at(monday.plusSeconds(1));
        assertThat(Restated.by("restated-days", tuesday, 1)).hasSize(2);
        assertThat(Restated.by("restated-days", tuesday.minusDays(1), 7)).hasSize(1);
    }

    @Test
    void aLookThatAnotherOvertookIsNoNews() {
        Instant before = NOON.plusSeconds(7 * 86_400);
        contacts.record(List.of(anEvent("overtaken", "1").of("a").startedAt(before).event()));
        Instant now = Instant.now();
        run.at(now);
        int known = Restated.week(MONDAY.plusWeeks(1)).size();
        contacts.record(List.of(anEvent("overtaken", "2").of("b").startedAt(before).event()));
        run.at(now.minusSeconds(1));
        assertThat(Restated.week(MONDAY.plusWeeks(1))).hasSize(known);
        run.at(Instant.now());
        assertThat(Restated.week(MONDAY.plusWeeks(1))).hasSize(known + 1);
    }

    @Test
    void whoSeesSomeOnlyIsNotToldOfAll() {
        as(TestKeys.create(List.of("metrics:read"), List.of("one"))).get("/v1/restatements").then().statusCode(403);
        People.restricted("viewer", "north").get("/v1/restatements").then().statusCode(403);
        asAdmin().get("/v1/restatements?before=x").then().statusCode(400);
    }
}
