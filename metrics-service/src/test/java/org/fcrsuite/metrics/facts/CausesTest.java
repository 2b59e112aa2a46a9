package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.login.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class CausesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    private static JsonPath get(String path, String... parameters) {
        var request = asAdmin();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
    }

    /** Customers whose contact is about a topic; so many of the first come back the day after. */
    private static List<ContactRecorded> some(String source, String topic, int transfers, int all, int repeated) {
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            String name = topic + transfers + "-" + i;
            events.add(anEvent(source, name).of(name).about(topic).transferred(transfers).startedAt(MONDAY).event());
            if (i < repeated) {
                events.add(anEvent(source, name + "-again").of(name).about(topic).by(Channel.EMAIL).transferred(0)
                        .startedAt(MONDAY.plus(Duration.ofDays(1))).event());
            }
        }
        return events;
    }

    /**
     * Whether a contact is handed on says nothing: a hard topic is solved in half of the contacts, an easy one in nine of
     * ten, either way. Only are hard ones handed on more often.
     */
    @Test
    void aHardTopicIsNotBlamedOnItsTransfers() {
        contacts.record(some("drivers", "hard", 1, 80, 40));
        contacts.record(some("drivers", "easy", 1, 20, 2));
        contacts.record(some("drivers", "hard", 0, 20, 10));
        contacts.record(some("drivers", "easy", 0, 80, 8));

        JsonPath report = get("/v1/drivers", "source", "drivers");

        String kept = "drivers.find { it.driver == 'TRANSFERS' }.bands.find { it.from == 0 }.internal.";
        String handedOn = "drivers.find { it.driver == 'TRANSFERS' }.bands.find { it.from == 1 }.internal.";
        assertThat(report.getDouble(kept + "rate")).isCloseTo(0.82, within(1e-6));
        assertThat(report.getDouble(handedOn + "rate")).isCloseTo(0.58, within(1e-6));
        assertThat(report.getDouble(kept + "adjusted")).isCloseTo(0.70, within(1e-6));
        assertThat(report.getDouble(handedOn + "adjusted")).isCloseTo(0.70, within(1e-6));
        assertThat(report.getInt("all.internal.determined")).isEqualTo(200);
        assertThat(report.<Object> get("drivers.find { it.driver == 'TOPIC' }.bands[0].internal.adjusted")).isNull();
        assertThat(report.getList("drivers.find { it.driver == 'LANGUAGE' }.bands.name")).containsExactly("en");
        assertThat(report.getList("drivers.find { it.driver == 'HOUR' }.bands.from")).containsExactly(10);
        assertThat(report.getList("drivers.find { it.driver == 'WEEKDAY' }.bands.from")).containsExactly(1);
    }

    @Test
    void everyBandOfADriverAddsUpToAllContacts() {
        contacts.record(some("bands", "billing", 0, 12, 3));
        contacts.record(some("bands", "billing", 2, 7, 1));

        JsonPath report = get("/v1/drivers", "source", "bands");

        for (String driver : report.<String> getList("drivers.driver")) {
            List<Integer> determined = report
                    .getList("drivers.find { it.driver == '" + driver + "' }.bands.internal.determined");
            assertThat(determined.stream().mapToInt(Integer::intValue).sum()).as(driver)
                    .isEqualTo(report.getInt("all.internal.determined")).isEqualTo(19);
        }
    }

    @Test
    void contactsThatLieDecadesApartAreAllRead() {
        contacts.record(List.of(anEvent("decades", "1").of("a").startedAt(Instant.parse("1971-05-03T09:00:00Z")).event(),
                anEvent("decades", "2").of("b").startedAt(MONDAY).event()));

        JsonPath report = get("/v1/drivers", "source", "decades");

        assertThat(report.getInt("all.internal.determined")).isEqualTo(2);
        assertThat(report.getList("drivers.find { it.driver == 'HOUR' }.bands.from")).containsExactly(9, 10);
    }

    @Test
    void whatIsPendingIsToldAndMarked() {
        contacts.record(some("open-causes", "billing", 0, 40, 10));
        Instant justNow = Instant.now().minus(Duration.ofHours(2));
        contacts.record(List.of(
                anEvent("open-causes", "p1").of("p1").about("billing").transferred(0).startedAt(justNow).event(),
                anEvent("open-causes", "p2").of("p2").about("refund").transferred(2).startedAt(justNow).event()));

        JsonPath drivers = get("/v1/drivers", "source", "open-causes");
        JsonPath repeats = get("/v1/repeats", "source", "open-causes");

        assertThat(drivers.getInt("all.pending")).isEqualTo(2);
        String bands = "drivers.find { it.driver == 'TRANSFERS' }.bands.";
        assertThat(drivers.getInt(bands + "find { it.from == 0 }.pending")).isEqualTo(1);
        assertThat(drivers.getInt(bands + "find { it.from == 0 }.internal.determined")).isEqualTo(40);
        assertThat(drivers.getInt("drivers.find { it.driver == 'TOPIC' }.bands.find { it.name == 'refund' }.pending"))
                .isEqualTo(1);
        assertThat(repeats.getInt("pending")).isEqualTo(2);
        assertThat(repeats.getInt("sameIssue.of")).isEqualTo(50);
        assertThat(repeats.getInt("topics.find { it.topic == 'billing' }.pending")).isEqualTo(1);
    }

    @Test
    void daysBeforeTheFirstContactHaveNoFigures() {
        contacts.record(List.of(anEvent("no-days", "1").event()));

        for (String path : List.of("/v1/drivers", "/v1/repeats", "/v1/fcr", "/v1/handle-times")) {
            get(path, "source", "no-days", "from", "1970-01-01", "to", "1970-01-31", "groupBy",
                    path.equals("/v1/handle-times") ? "agent" : "none");
        }
        assertThat(get("/v1/fcr", "from", "1970-01-01", "to", "1970-01-31", "groupBy", "day").getList("groups")).isEmpty();
    }

    @Test
    void whoComesBackIsToldByDayChannelAndTopic() {
        contacts.record(some("repeats", "billing", 0, 40, 10));
        contacts.record(List.of(anEvent("repeats", "a1").of("a").about("delivery").startedAt(MONDAY).event(),
                anEvent("repeats", "a2").of("a").about("refund").startedAt(MONDAY.plus(Duration.ofDays(3))).event(),
                anEvent("repeats", "b1").of("b").about("delivery").startedAt(MONDAY).event(),
                anEvent("repeats", "b2").of("b").about("refund").startedAt(MONDAY.plus(Duration.ofDays(8))).event()));

        JsonPath report = get("/v1/repeats", "source", "repeats");

        assertThat(report.getInt("windowDays")).isEqualTo(7);
        assertThat(report.getInt("sameIssue.contacts")).isEqualTo(10);
        assertThat(report.getInt("sameIssue.of")).isEqualTo(54);
        assertThat(report.getInt("anythingElse.contacts")).isEqualTo(1);
        assertThat(report.getList("days.sameIssue.contacts")).containsExactly(10, 0, 0, 0, 0, 0, 0);
        assertThat(report.getList("days.anythingElse.contacts")).containsExactly(0, 0, 1, 0, 0, 0, 0);
        assertThat(report.getList("ways.to")).containsExactly("EMAIL", "PHONE");
        assertThat(report.getList("ways.share.contacts")).containsExactly(10, 1);
        assertThat(report.getList("ways.share.of")).containsExactly(11, 11);
        assertThat(report.getString("topics[0].topic")).isEqualTo("billing");
        assertThat(report.getList("pairs.first")).containsExactly("delivery");
        assertThat(report.getList("pairs.then")).containsExactly("refund");
        assertThat(report.getInt("pairs[0].share.of")).isEqualTo(2);
    }

    @Test
    void aReturnToAnotherTeamIsToldWithoutItsTopicAndChannel() {
        Instant later = MONDAY.plus(Duration.ofDays(2));
        contacts.record(List.of(
                anEvent("teams", "a1").of("a").inTeam("ours").about("delivery").startedAt(MONDAY).event(),
                anEvent("teams", "a2").of("a").inTeam("ours").about("refund").by(Channel.EMAIL).startedAt(later).event(),
                anEvent("teams", "b1").of("b").inTeam("ours").about("delivery").startedAt(MONDAY).event(),
                anEvent("teams", "b2").of("b").inTeam("theirs").about("fraud").by(Channel.CHAT).startedAt(later).event()));

        JsonPath own = People.restricted("viewer", "ours").get("/v1/repeats?source=teams").then().statusCode(200).extract()
                .jsonPath();

        assertThat(own.getList("pairs.then")).containsExactly("refund");
        assertThat(own.getList("ways.to")).containsExactly("EMAIL");
        assertThat(own.getInt("anythingElse.contacts")).isEqualTo(2);
        assertThat(get("/v1/repeats", "source", "teams").getList("pairs.then")).containsExactlyInAnyOrder("fraud", "refund");
    }

    /** By hand: 30 of 40 issues solved is 75 %, so 25 points are missing; 10 repeats are 0.4 a point. */
    @Test
    void aPointOfFcrIsWorthTheRepeatsOfAPoint() {
        contacts.record(some("worth", "billing", 0, 40, 10));

        JsonPath worth = get("/v1/repeats", "source", "worth").setRootPath("worth");

        assertThat(worth.getDouble("repeats.contacts")).isEqualTo(10);
        assertThat(worth.getDouble("point.contacts")).isCloseTo(0.4, within(1e-6));
        assertThat(worth.getDouble("point.low")).isLessThan(0.4);
        assertThat(worth.getDouble("point.high")).isGreaterThan(0.4);
        assertThat(worth.<Object> get("repeats.cost")).isNull();
    }

    @Test
    void whoIsQuickAtTheCustomersCostIsMarked() {
        contacts.record(agent("hasty", 120, 60, 30));
        contacts.record(agent("quick", 130, 60, 1));
        contacts.record(agent("slow", 600, 60, 1));
        contacts.record(agent("new", 100, 5, 5));

        JsonPath report = get("/v1/handle-times", "source", "handling", "groupBy", "agent");

        assertThat(report.getList("groups.findAll { it.quickAtACost }.key")).containsExactly("hasty");
        assertThat(report.getDouble("groups.find { it.key == 'slow' }.meanSeconds")).isEqualTo(600);
        assertThat(report.getList("groups.key")).containsExactly("hasty", "new", "quick", "slow");
        JsonPath topics = get("/v1/handle-times", "source", "handling", "groupBy", "topic");
        assertThat(topics.getLong("groups[0].timed")).isEqualTo(report.getLong("all.timed"));
    }

    /** Everybody is as quick with passwords, and as unlucky: whoever takes nothing else is not to blame. */
    @Test
    void whoHasAQuickHardTopicIsComparedWithThatTopic() {
        for (String agent : List.of("of-passwords", "of-both")) {
            contacts.record(agent("mix", agent, "passwords", 60, 60, 30));
        }
        contacts.record(agent("mix", "of-both", "billing", 600, 60, 1));
        contacts.record(agent("mix", "careless", "billing", 300, 60, 30));
        contacts.record(agent("mix", "careful", "billing", 620, 60, 1));

        JsonPath report = get("/v1/handle-times", "source", "mix", "groupBy", "agent");

        assertThat(report.getList("groups.findAll { it.quickAtACost }.key")).containsExactly("careless");
        String passwords = "groups.find { it.key == 'of-passwords' }.";
        assertThat(report.getDouble(passwords + "expected.seconds")).isEqualTo(60);
        assertThat(report.getDouble(passwords + "expected.internal")).isCloseTo(0.5, within(1e-6));
        assertThat(report.getDouble(passwords + "internal.rate")).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void whatTheDefinitionLeavesOutTakesNoTime() {
        contacts.record(List.of(anEvent("timed", "1").of("a").handledIn(300).startedAt(MONDAY).event(),
                anEvent("timed", "repeat").of("a").handledIn(100).startedAt(MONDAY.plus(Duration.ofDays(1))).event(),
                anEvent("timed", "2").of("b").handledIn(5).abandoned().startedAt(MONDAY).event(),
                anEvent("timed", "3").of("c").handledIn(1).automated().startedAt(MONDAY).event(),
                anEvent("timed", "4").of("d").handledIn(900).outbound().startedAt(MONDAY).event()));

        for (String groupBy : List.of("agent", "topic")) {
            JsonPath report = get("/v1/handle-times", "source", "timed", "groupBy", groupBy);

            assertThat(report.getList("groups.timed")).containsExactly(2);
            assertThat(report.getDouble("all.meanSeconds")).isEqualTo(200);
        }
    }

    private static List<ContactRecorded> agent(String name, int seconds, int all, int repeated) {
        return agent("handling", name, "billing", seconds, all, repeated);
    }

    private static List<ContactRecorded> agent(String source, String name, String topic, int seconds, int all,
            int repeated) {
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            String contact = name + topic + i;
            events.add(anEvent(source, contact).of(contact).about(topic).withAgent(name).handledIn(seconds)
                    .startedAt(MONDAY).event());
            if (i < repeated) {
                events.add(anEvent(source, contact + "-again").of(contact).about(topic).withAgent(name).handledIn(null)
                        .startedAt(MONDAY.plus(Duration.ofDays(1))).event());
            }
        }
        return events;
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        asAdmin().queryParam("groupBy", "team").get("/v1/drivers").then().statusCode(400);
        asAdmin().queryParam("groupBy", "team").get("/v1/repeats").then().statusCode(400);
        asAdmin().get("/v1/handle-times").then().statusCode(400);
        String ofOneSource = TestKeys.create(List.of("metrics:read"), List.of("drivers"));
        as(ofOneSource).get("/v1/repeats").then().statusCode(403);
        as(ofOneSource).queryParam("source", "worth").get("/v1/drivers").then().statusCode(403);
        as(ofOneSource).get("/v1/drivers").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "drivers?groupBy=team&", "windows?groupBy=team&", "handle-times?groupBy=week&" })
    void whatIsWrongIsToldBeforeWhatMayNotBeSeen(String report) {
        String ofOneSource = TestKeys.create(List.of("metrics:read"), List.of("drivers"));
        as(ofOneSource).get("/v1/" + report + "source=another").then().statusCode(400).body("errors.field",
                equalTo(List.of("groupBy")));
        as(ofOneSource).get("/v1/" + report.replaceAll("(team|week)", report.startsWith("handle") ? "topic" : "none")
                + "source=another").then().statusCode(403);
    }
}
