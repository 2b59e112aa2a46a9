package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CausePagesTest {

    @Inject
    Jdbi jdbi;

    private Visitor manager;
    private Visitor viewer;

    @BeforeEach
    void contactsAreThere() {
        manager = People.loggedIn(jdbi, "manager");
        viewer = People.loggedIn(jdbi, "viewer");
        SampleCentre.fill(jdbi, "cause-pages", 900, 60);
    }

    @Test
    void driversHaveATableEachWithTheAdjustedRateInTheFileToo() {
        viewer.get("/drivers?period=90").then().statusCode(200).body(containsString("Hour of the day"))
                .body(containsString("Same topics:")).body(containsString("Monday"))
                .body(containsString("<em class=\"tag\">provisional</em>")).body(containsString("class=\"internal open\""));
        List<String> lines = viewer.get("/drivers.csv?period=90&table=weekday").then().statusCode(200).extract().asString()
                .lines().toList();
        assertThat(lines.get(0)).startsWith("band,internal_rate,internal_low,internal_high,").contains("internal_adjusted,")
                .contains("internal_adjusted_covered,").contains("internal_pending,");
        assertThat(lines).hasSize(8);
    }

    @Test
    void repeatsAreToldByDayTopicChannelAndPair() {
        viewer.get("/repeats?period=90").then().statusCode(200).body(containsString("were followed by a repeat"))
                .body(containsString("id=\"days-table\"")).body(containsString("id=\"topics-table\""))
                .body(containsString("id=\"ways-table\"")).body(containsString("A point of FCR"))
                .body(containsString("Provisional: ")).body(containsString("<em class=\"tag\">provisional</em>"));
        assertThat(viewer.get("/repeats.csv?period=90&table=days").then().statusCode(200).extract().asString().lines())
                .hasSize(8);
        viewer.get("/repeats?period=90&agent=nobody").then().body(containsString("No contacts in this period"));
    }

    @Test
    void handleTimesStandBesideBothFigures() {
        viewer.get("/handling?period=90").then().statusCode(200).body(containsString("data-points="))
                .body(containsString("FCR beside handle time by agent"));
        List<String> lines = viewer.get("/handling.csv?period=90&of=topic").then().statusCode(200).extract().asString()
                .lines().toList();
        assertThat(lines.get(0)).startsWith("topic,mean_handle_seconds,timed_contacts,internal_rate,");
        assertThat(lines.get(1)).startsWith("all,");
    }

    @Test
    void aTargetIsSetSeenAtTheSegmentsAndRemoved() {
        Map<String, String> target = new HashMap<>(Map.of("audience", "TEAM", "member", "north", "side", "INTERNAL",
                "definition", "default", "rate", "101", "since", "2026-01-01", "due", "2026-12-31"));
        manager.get("/targets");
        manager.post("/targets", target).then().statusCode(400).body(containsString("This target cannot be taken"))
                .body(containsString("value=\"101\""));
        target.put("rate", "12,5");
        manager.post("/targets", target).then().statusCode(303);
        String page = manager.get("/targets?period=90").then().statusCode(200).body(containsString("Team: north"))
                .body(containsString("12.5%")).body(containsString(">above</td>")).extract().asString();
        viewer.get("/segments?period=90").then().body(containsString("12.5% · above"));
        viewer.get("/segments?period=90&channel=PHONE").then().body(containsString(">12.5%<"))
                .body(not(containsString("12.5% · above")));
        viewer.get("/segments?period=90&of=topic").then().body(not(containsString("12.5% · above")));
        assertThat(viewer.get("/targets.csv?period=90").asString()).contains("TEAM,north,INTERNAL,default,0.125,");
        manager.post("/targets/remove", Map.of("id", idOf("north", page))).then().statusCode(303);
        manager.get("/targets?period=90").then().body(not(containsString("Team: north")));
    }

    @Test
    void aChangeIsMarkedAndItsEffectTold() {
        manager.get("/changes");
        manager.post("/changes", Map.of("what", "", "madeOn", "2026-01-01", "scope", "ALL")).then().statusCode(400)
                .body(containsString("This change cannot be taken"));
        manager.post("/changes", Map.of("what", "Training <b>refunds</b>", "madeOn", "2026-01-01", "scope", "TEAM", "members",
                "north")).then().statusCode(303);
        String page = manager.get("/changes").then().statusCode(200)
                .body(containsString("Training &lt;b&gt;refunds&lt;/b&gt;")).body(containsString("For: Team: north"))
                .body(containsString("too few to say")).extract().asString();
        assertThat(viewer.get("/changes.csv").then().statusCode(200).extract().asString()).startsWith("figure,who,");
        manager.post("/changes/remove", Map.of("id", idOf("&gt;refunds", page))).then().statusCode(303);
        manager.get("/changes").then().body(not(containsString("refunds&lt;/b&gt;")));
    }

    private static String idOf(String name, String page) {
        return page.lines().filter(line -> line.contains("<select id=\"id\"")).findFirst().orElseThrow()
                .replaceAll(".*<option value=\"(\\d+)\">[^<]*" + name + ".*", "$1");
    }

    @Test
    void whoMayOnlyLookCanChangeNothing() {
        viewer.get("/targets").then().statusCode(200).body(not(containsString("Set a target")));
        viewer.get("/changes").then().statusCode(200).body(not(containsString("Mark a change")));
        viewer.post("/targets", Map.of("rate", "70")).then().statusCode(403);
        viewer.post("/targets/remove", Map.of("id", "1")).then().statusCode(403);
        viewer.post("/changes", Map.of("what", "x")).then().statusCode(403);
        viewer.post("/changes/remove", Map.of("id", "1")).then().statusCode(403);
    }
}
