package org.fcrsuite.metrics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Who is restricted to teams meets no other team, whichever way they go. */
@QuarkusTest
class TeamRestrictionTest {

    private static final String SOURCE = "restricted";
    private static final Pattern OTHERS = Pattern.compile("\\b(south|east)\\b");
    private static final List<String> VIEWS = List.of("?period=90", "?period=90&of=team", "?period=90&of=agent",
            "?period=90&of=topic&sort=name", "?period=90&kind=not-resolved", "?period=90&definition=one-touch");

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<Tabular> tabular;

    private Visitor north;

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fill(jdbi, SOURCE, 500, 60);
        north = People.restricted("manager", "north");
        Stream.of("north", "south").forEach(team -> asAdmin().contentType("application/json").body(target(team))
                .put("/v1/targets").then().statusCode(200));
        if (!asAdmin().get("/v1/changes").asString().contains("a training of ours")) {
            Stream.of("north", "south").forEach(team -> asAdmin().contentType("application/json").body(change(team))
                    .post("/v1/changes").then().statusCode(201));
        }
    }

    private static Map<String, Object> target(String team) {
        return Map.of("dimension", "TEAM", "member", team, "side", "INTERNAL", "rate", 0.9, "since", "2026-03-02", "due",
                "2026-12-31");
    }

    private static Map<String, Object> change(String team) {
        return Map.of("what", "a training of ours", "madeOn", "2026-03-02", "scope", "TEAM", "members", List.of(team));
    }

    private static void namesNoOther(String path, Response answer) {
        assertThat(OTHERS.matcher(answer.asString()).results().count()).as(path).isZero();
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 403, 404);
    }

    @Test
    void noPageNamesAnotherTeam() {
        List<String> pages = Stream.of(Place.values()).filter(place -> place != Place.LOGIN).map(Place::path).toList();
        assertThat(pages).hasSizeGreaterThan(6);
        Stream.concat(pages.stream(), Stream.of("/definitions/edit")).flatMap(page -> VIEWS.stream().map(page::concat))
                .forEach(path -> {
                    namesNoOther(path, north.get(path));
                    namesNoOther(path, north.request().header("HX-Request", "true").urlEncodingEnabled(false).get(path));
                });
        north.get("/segments?period=90&of=team").then().statusCode(200).body(containsString(">north</a>"))
                .body(containsString("you see only: north"));
    }

    @Test
    void noFileNamesAnotherTeam() {
        List<String> files = tabular.stream().map(page -> page.place().file()).toList();
        assertThat(files).contains("overview", "contacts", "segments");
        files.forEach(file -> VIEWS.forEach(view -> {
            String path = "/" + file + ".csv" + view;
            namesNoOther(path, north.get(path));
        }));
        north.get("/overview.csv?period=90").then().statusCode(200).body(containsString(",teams=north,"));
    }

    @Test
    void noAnswerOfTheApiNamesAnotherTeam() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json").get("/q/openapi").jsonPath()
                .getMap("paths");
        List<String> readable = paths.entrySet().stream().filter(path -> path.getValue().containsKey("get"))
                .map(path -> path.getKey().replaceAll("\\{[^}]*}", "1")).toList();
        assertThat(readable).contains("/v1/fcr", "/v1/reconciliation", "/v1/windows");
        readable.forEach(path -> Stream.of("", "?groupBy=team", "?groupBy=agent")
                .forEach(query -> namesNoOther(path + query, north.get(path + query))));
    }

    @ParameterizedTest
    @CsvSource({ "fcr,groups", "reconciliation,groups", "windows,steps", "drivers,drivers", "repeats,topics",
            "handle-times?groupBy=agent,groups" })
    void theFiguresAreThoseOfTheOwnTeam(String report, String figures) {
        Object own = asAdmin().queryParam("team", "north").get("/v1/" + report).jsonPath().get(figures);
        Object all = asAdmin().get("/v1/" + report).jsonPath().get(figures);
        assertThat((Object) north.get("/v1/" + report).jsonPath().get(figures)).isEqualTo(own).isNotEqualTo(all);
    }

    @Test
    void theEffectOfAChangeForEverybodyIsThatOnTheOwnTeam() {
        LocalDate madeOn = LocalDate.now(ZoneOffset.UTC).minusDays(30);
        int everybodys = marked(Map.of("what", "of all", "madeOn", madeOn.toString(), "scope", "ALL"));
        int norths = marked(
                Map.of("what", "of north", "madeOn", madeOn.toString(), "scope", "TEAM", "members", List.of("north")));
        String effect = "/v1/changes/%d/effect";
        Object own = asAdmin().get(effect.formatted(norths)).jsonPath().get("internal.changed");
        Object all = asAdmin().get(effect.formatted(everybodys)).jsonPath().get("internal.changed");
        assertThat((Object) north.get(effect.formatted(everybodys)).jsonPath().get("internal.changed")).isNotNull()
                .isEqualTo(own).isNotEqualTo(all);
        List.of(everybodys, norths).forEach(id -> asAdmin().delete("/v1/changes/" + id).then().statusCode(204));
    }

    private static int marked(Map<String, Object> change) {
        return asAdmin().contentType("application/json").body(change).post("/v1/changes").then().statusCode(201).extract()
                .path("id");
    }

    @Test
    void severalTeamsAreSeenTogether() {
        Visitor both = People.restricted("viewer", "north", "south");
        assertThat(counted(both, "")).isEqualTo(counted(north, "") + counted(People.restricted("viewer", "south"), ""));
        assertThat(both.get("/v1/fcr?groupBy=team").jsonPath().<String> getList("groups.key")).containsExactly("north",
                "south");
    }

    private static int counted(Visitor reader, String query) {
        return reader.get("/v1/fcr" + query).then().statusCode(200).extract().path("groups[0].internal.determined");
    }

    @Test
    void anotherTeamInTheAddressShowsNothing() {
        assertThat(counted(north, "?team=south")).isZero();
        assertThat(counted(north, "?team=north")).isEqualTo(counted(north, "")).isPositive();
        north.get("/?period=90&team=south").then().statusCode(200).body(containsString("No contacts in this period"));
        north.get("/contacts.csv?period=90&team=south").then().statusCode(404);
    }

    @Test
    void aTimelineTellsOfAnotherTeamsContactOnlyThatItWas() {
        String customer = SampleCentre.customerOf(jdbi, SOURCE, Instant.now(), "north", "south", "north-2");
        north.get("/timeline?customer=" + customer).then().statusCode(200).body(containsString(customer + "-north"))
                .body(containsString("another team&#39;s contact")).body(not(containsString("-south")))
                .body(not(containsString("-north-2"))).body(not(containsString("came back by")))
                .body(containsString("the customer came back"));
        String others = SampleCentre.customerOf(jdbi, SOURCE, Instant.now(), "south");
        north.get("/timeline?customer=" + others).then().statusCode(404);
    }

    @Test
    void aVerdictIsSaidOfTheOwnTeamsContactsOnly() {
        String customer = SampleCentre.customerOf(jdbi, SOURCE, Instant.now(), "north", "south");
        north.get("/v1/contacts/" + SOURCE + "/" + customer + "-north").then().statusCode(200)
                .body("chainContacts", equalTo(1)).body("chain.externalId", equalTo(List.of(customer + "-north")));
        north.get("/v1/contacts/" + SOURCE + "/" + customer + "-south").then().statusCode(404);
        asAdmin().get("/v1/contacts/" + SOURCE + "/" + customer + "-south").then().statusCode(200)
                .body("chainContacts", equalTo(2));
        asAdmin().get("/v1/audit").then().body("findAll { it.action == 'TIMELINE_VIEWED' && it.subject == '" + customer
                + "' }.who", equalTo(List.of("manager-of-north")));
    }

    @Test
    void targetsAndChangesAreThoseOfTheOwnTeam() {
        assertThat(north.get("/v1/targets").jsonPath().<String> getList("target.member")).contains("north")
                .doesNotContain("south");
        assertThat(north.get("/v1/changes").asString()).contains("north");
        int souths = asAdmin().get("/v1/changes").jsonPath().getInt("find { it.members == ['south'] }.id");
        north.get("/v1/changes/" + souths + "/effect").then().statusCode(404);
        north.request().delete("/v1/changes/" + souths).then().statusCode(404);
        north.request().contentType("application/json").body(target("south")).put("/v1/targets").then().statusCode(403);
        north.request().contentType("application/json").body(change("south")).post("/v1/changes").then().statusCode(403);
        north.request().contentType("application/json").body(target("north")).put("/v1/targets").then().statusCode(200);
        int target = asAdmin().get("/v1/targets").jsonPath().getInt("find { it.target.member == 'south' }.target.id");
        north.request().delete("/v1/targets/" + target).then().statusCode(403);
        asAdmin().get("/v1/targets").then().body(containsString("south"));
    }

    @Test
    void definitionsAreEverybodysAndNotChangedByWhoSeesSomeTeams() {
        Map<String, Object> rules = Map.of("name", "of-north", "windowDays", 3);
        north.request().contentType("application/json").body(rules).post("/v1/definitions").then().statusCode(403);
        north.request().contentType("application/json").body(Map.of()).put("/v1/definitions/one-touch").then().statusCode(403);
        asAdmin().get("/v1/definitions/of-north").then().statusCode(404);
        north.get("/definitions").then().statusCode(200).body(not(containsString("/definitions/edit")));
        north.get("/definitions/edit").then().statusCode(403);
        north.post("/definitions/edit", Map.of("do", "save", "name", "of-north")).then().statusCode(403);
        People.restricted("manager", "*").get("/definitions").then().body(containsString("/definitions/edit"));
    }

    @Test
    void namesOfOthersTopicsAreNotOffered() {
        jdbi.useHandle(handle -> handle
                .execute("INSERT INTO label (kind, name) VALUES ('TOPIC', 'of-others') ON CONFLICT (kind, name) DO NOTHING"));
        Visitor.loggedIn().get("/?period=90").then().body(containsString("value=\"of-others\""));
        north.get("/?period=90").then().statusCode(200).body(not(containsString("of-others")))
                .body(containsString("<option value=\"billing\""));
    }

    @Test
    void changesOfAgentsAreNotTold() {
        Map<String, Object> change = Map.of("what", "a script", "madeOn", "2026-03-03", "scope", "AGENTS", "members",
                List.of("an-agent-of-the-south"));
        int id = marked(change);
        north.get("/v1/changes").then().statusCode(200).body(not(containsString("an-agent-of-the-south")));
        north.get("/changes").then().statusCode(200).body(not(containsString("an-agent-of-the-south")));
        asAdmin().get("/v1/changes").then().body(containsString("an-agent-of-the-south"));
        asAdmin().delete("/v1/changes/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/targets", "/changes", "/weekly" })
    void whoseFiguresTheyAreIsSaid(String page) {
        north.get(page).then().statusCode(200).body(containsString("you see only: north"));
        Visitor.loggedIn().get(page).then().statusCode(200).body(not(containsString("you see only")));
    }

    @Test
    void ofATargetOfEverybodyOnlyTheOwnFigureIsTold() {
        Map<String, Object> everybodys = Map.of("dimension", "ALL", "side", "INTERNAL", "rate", 0.8, "since", "2026-03-02",
                "due", "2026-12-31");
        asAdmin().contentType("application/json").body(everybodys).put("/v1/targets").then().statusCode(200);
        String all = "find { it.target.dimension == 'ALL' && it.target.definition == 'default' && it.target.side == 'INTERNAL' }";
        JsonPath told = north.get("/v1/targets").jsonPath();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        JsonPath own = asAdmin().queryParam("team", "north").queryParam("to", today)
                .queryParam("from", LocalDate.now(ZoneOffset.UTC).minusDays(29).toString()).get("/v1/fcr").jsonPath();
        assertThat(told.getInt(all + ".determined")).isPositive()
                .isEqualTo(own.getInt("groups[0].internal.determined"));
        assertThat((Object) told.get(all + ".standing")).isNull();
        assertThat((Object) asAdmin().get("/v1/targets").jsonPath().get(all + ".standing")).isNotNull();
        assertThat((Object) told.get("find { it.target.member == 'north' }.standing")).isNotNull();
    }

    @Test
    void whoIsGivenNoTeamSeesNone() {
        assertThat(counted(People.restricted("viewer"), "")).isZero();
    }

    @Test
    void otherTeamsCountFromTheNextRequestOn() {
        Visitor reader = People.restricted("viewer", "north", "east");
        int before = counted(reader, "");
        asAdmin().contentType("application/json").body(Map.of("role", "viewer", "teams", List.of("*")))
                .put("/v1/users/viewer-of-north-and-east").then().statusCode(200);
        assertThat(counted(reader, "")).isGreaterThan(before);
    }
}
