package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ReportResourceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    SourceRecorder sources;

    @Test
    void nothingHasNoRateButAGroup() {
        JsonPath report = get("/v1/fcr", "source", "nothing-here");

        assertThat(report.getList("groups")).hasSize(1);
        assertThat(report.getString("groups[0].key")).isEqualTo("all");
        assertThat(report.getMap("groups[0].internal")).containsEntry("rate", null).containsEntry("determined", 0);
    }

    @Test
    void figuresAreGroupedByTimeAndSegment() {
        contacts.record(List.of(anEvent("grouped", "1").of("a").startedAt(MONDAY).by(Channel.CHAT).event(),
                anEvent("grouped", "2").of("b").startedAt(MONDAY.plus(Duration.ofDays(1))).about("delivery").event(),
                anEvent("grouped", "3").of("c").startedAt(MONDAY.plus(Duration.ofDays(30))).withAgent(null).event()));

        assertThat(keys("grouped", "day")).containsExactly("2026-03-02", "2026-03-03", "2026-04-01");
        assertThat(keys("grouped", "week")).containsExactly("2026-W10", "2026-W14");
        assertThat(keys("grouped", "month")).containsExactly("2026-03", "2026-04");
        assertThat(keys("grouped", "channel")).containsExactly("CHAT", "PHONE");
        assertThat(keys("grouped", "topic")).containsExactly("billing", "delivery");
        assertThat(keys("grouped", "team")).containsExactly("north");
        assertThat(keys("grouped", "queue")).containsExactly("(none)");
        assertThat(keys("grouped", "agent")).containsExactly("(none)", "ann");
    }

    @Test
    void filtersAndPeriodsNarrowTheFigures() {
        contacts.record(List.of(anEvent("filtered", "1").of("a").startedAt(MONDAY).by(Channel.CHAT).event(),
                anEvent("filtered", "2").of("b").startedAt(MONDAY.plus(Duration.ofDays(1))).about("delivery").event(),
                anEvent("filtered", "3").of("c").startedAt(MONDAY.plus(Duration.ofDays(2))).withAgent(null).event()));

        assertThat(determined("filtered", "channel", "CHAT")).isEqualTo(1);
        assertThat(determined("filtered", "channel", "PHONE", "topic", "delivery")).isEqualTo(1);
        assertThat(determined("filtered", "channel", "PHONE", "topic", "delivery", "team", "south")).isZero();
        assertThat(determined("filtered", "agent", "")).isEqualTo(1);
        assertThat(determined("filtered", "agent", "ann", "groupBy", "agent")).isEqualTo(2);
        assertThat(determined("filtered", "from", "2026-03-03")).isEqualTo(2);
        assertThat(determined("filtered", "from", "2026-03-03", "to", "2026-03-03")).isEqualTo(1);
        assertThat(determined("filtered", "topic", "never heard of")).isZero();
    }

    @Test
    void anAgentIsCreditedAsTheDefinitionSays() {
        contacts.record(List.of(anEvent("credit", "1").startedAt(MONDAY).withAgent("ann").event(),
                anEvent("credit", "2").startedAt(MONDAY.plus(Duration.ofDays(2))).withAgent("bob").event()));
        define("credit-last", "\"credit\": \"LAST_AGENT\"");
        define("credit-every", "\"credit\": \"EVERY_AGENT\"");

        assertThat(agents("default")).containsExactly("ann 1", "bob 0");
        assertThat(agents("credit-last")).containsExactly("bob 1");
        assertThat(agents("credit-every")).containsExactly("ann 1", "bob 1");
        assertThat(agents("credit-every", "topic", "billing")).containsExactly("ann 1", "bob 1");
        assertThat(agents("credit-last", "topic", "billing")).containsExactly("bob 1");
    }

    private List<String> agents(String definition, String... more) {
        List<String> parameters = new ArrayList<>(
                List.of("source", "credit", "groupBy", "agent", "definition", definition));
        parameters.addAll(List.of(more));
        JsonPath report = get("/v1/fcr", parameters.toArray(String[]::new));
        List<String> keys = report.getList("groups.key");
        List<Integer> counts = report.getList("groups.internal.determined");
        List<String> agents = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            agents.add(keys.get(i) + " " + counts.get(i));
        }
        return agents;
    }

    @Test
    void topicsThatTheFirstLineCannotSolveAreLeftOutOfNetFcr() {
        contacts.record(List.of(anEvent("net", "1").of("a").about("hardware").event(), anEvent("net", "2").of("b").event()));
        define("net-of-hardware", "\"excludeTopics\": [\"hardware\"]");

        JsonPath all = get("/v1/fcr", "source", "net", "definition", "net-of-hardware");
        assertThat(all.getInt("groups[0].internal.determined")).isEqualTo(1);
        assertThat(all.getInt("groups[0].internal.excluded")).isEqualTo(1);
        JsonPath byChannel = get("/v1/fcr", "source", "net", "definition", "net-of-hardware", "groupBy", "channel");
        assertThat(byChannel.getInt("groups[0].internal.excluded")).isEqualTo(1);
    }

    @Test
    void whatHasNotBeenObservedLongEnoughIsPendingWithBounds() {
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            events.add(anEvent("pending", "" + i).of("c" + i).startedAt(MONDAY).event());
        }
        events.add(anEvent("pending", "again").of("c0").startedAt(MONDAY.plus(Duration.ofDays(1))).event());
        contacts.record(events);
        sources.record(List.of(new SourceObserved("pending", MONDAY.plus(Duration.ofDays(3)), 1L)));

        JsonPath report = get("/v1/fcr", "source", "pending");

        assertThat(report.getInt("groups[0].internal.pending")).isEqualTo(4);
        assertThat(report.getBoolean("groups[0].internal.provisional")).isTrue();
        assertThat(report.getDouble("groups[0].internal.lower")).isZero();
        assertThat(report.getDouble("groups[0].internal.upper")).isEqualTo(0.75);
        assertThat(report.getString("observedThrough.pending")).isEqualTo("2026-03-05T10:00:00Z");
    }

    @Test
    void aLookBackCountsWhatWasFinalThen() {
        contacts.record(List.of(anEvent("past", "1").of("a").startedAt(MONDAY).event(),
                anEvent("past", "2").of("b").startedAt(MONDAY.plus(Duration.ofDays(6))).event(),
                anEvent("past", "3").of("c").startedAt(MONDAY.plus(Duration.ofDays(20))).event()));

        JsonPath then = get("/v1/fcr", "source", "past", "asOf", "2026-03-10T00:00:00Z");

        assertThat(then.getInt("groups[0].internal.determined")).isEqualTo(1);
        assertThat(then.getInt("groups[0].internal.pending")).isEqualTo(1);
        assertThat(then.getInt("groups[0].internal.undetermined")).isZero();
    }

    @Test
    void theGoldenTableIsReconciled() {
        List<ContactRecorded> events = new ArrayList<>();
        List<SurveyFact> answers = new ArrayList<>();
        addMatched(events, answers, "a", 23, 0, Answer.YES);
        addMatched(events, answers, "b", 5, 0, Answer.NO);
        addMatched(events, answers, "c", 2, 1, Answer.YES);
        addMatched(events, answers, "d", 10, 1, Answer.NO);
        for (int i = 0; i < 60; i++) {
            events.add(anEvent("golden", "silent" + i).of("s" + i).transferred(i < 14 ? 1 : 0).event());
            answers.add(SurveyFact.about("golden", "silent" + i).withInstants(MONDAY, MONDAY, null, null));
        }
        contacts.record(events);
        surveys.record(answers);
        define("golden", "\"transfer\": \"DISQUALIFIES\"");

        JsonPath group = get("/v1/reconciliation", "source", "golden", "definition", "golden").setRootPath("groups[0]");

        assertThat(group.getMap("matched")).containsEntry("bothYes", 23).containsEntry("internalOnly", 5)
                .containsEntry("customerOnly", 2).containsEntry("bothNo", 10);
        assertThat(group.getDouble("gap")).isCloseTo(0.075, within(1e-6));
        assertThat(group.getDouble("agreement")).isCloseTo(0.825, within(1e-6));
        assertThat(group.getDouble("kappa")).isCloseTo(0.61111, within(5e-6));
        assertThat(group.getDouble("pabak")).isCloseTo(0.65, within(1e-6));
        assertThat(group.getDouble("sensitivity")).isCloseTo(0.92, within(1e-6));
        assertThat(group.getDouble("specificity")).isCloseTo(0.66667, within(5e-6));
        assertThat(group.getDouble("internal.rate")).isCloseTo(0.74, within(1e-6));
        assertThat(group.getDouble("estimate.rate")).isCloseTo(0.65119, within(5e-6));
        assertThat(group.getDouble("estimate.low")).isLessThan(0.65);
        assertThat(group.getInt("nonResponse.silent.determined")).isEqualTo(60);
        assertThat(group.getDouble("nonResponse.bounds.lower")).isEqualTo(0.25);
        assertThat(group.getDouble("nonResponse.bounds.upper")).isEqualTo(0.85);
        assertThat(group.getBoolean("tooFew")).isFalse();
        assertThat(group.getInt("external.responseRate.delivered")).isEqualTo(100);
        JsonPath byTopic = get("/v1/reconciliation", "source", "golden", "definition", "golden", "groupBy", "topic");
        assertThat(byTopic.getDouble("groups[0].estimate.rate")).isCloseTo(0.65119, within(5e-6));
    }

    private static void addMatched(List<ContactRecorded> events, List<SurveyFact> answers, String cell, int count,
            int transfers, Answer answer) {
        for (int i = 0; i < count; i++) {
            events.add(anEvent("golden", cell + i).of(cell + i).transferred(transfers).event());
            answers.add(answer("golden", cell + i, answer, false));
        }
    }

    private static SurveyFact answer(String source, String externalId, Answer answer, boolean suspect) {
        return SurveyFact.about(source, externalId).withInstants(MONDAY, MONDAY, null, null).withResponse(
                new SurveyFact.Response(1, answer, ContactsTaken.ONCE, null, false, "en", "WEB", suspect, MONDAY));
    }

    @Test
    void suspectAnswersAreCountedApart() {
        contacts.record(List.of(anEvent("suspect", "1").of("a").event(), anEvent("suspect", "2").of("b").event()));
        surveys.record(List.of(answer("suspect", "1", Answer.YES, true), answer("suspect", "2", Answer.NO, false)));

        JsonPath without = get("/v1/fcr", "source", "suspect").setRootPath("groups[0].external");
        assertThat(without.getInt("determined")).isEqualTo(1);
        assertThat(without.getInt("suspect")).isEqualTo(1);
        assertThat(without.getInt("withSuspect.determined")).isEqualTo(2);
        JsonPath with = get("/v1/fcr", "source", "suspect", "suspect", "include").setRootPath("groups[0].external");
        assertThat(with.getInt("determined")).isEqualTo(2);
    }

    @Test
    void everythingWrongInAQueryIsNamed() {
        asAdmin().queryParam("from", "yesterday").queryParam("groupBy", "planet").queryParam("asOf", "2026")
                .queryParam("version", "x").queryParam("defintion", "default").get("/v1/fcr").then().statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("from", "groupBy", "asOf", "version", "defintion"));
        asAdmin().queryParam("from", "2026-03-02").queryParam("to", "2026-03-01").get("/v1/reconciliation").then()
                .statusCode(400).body("errors[0].field", equalTo("to"));
        asAdmin().queryParam("channel", "phone").get("/v1/fcr").then().statusCode(400)
                .body("errors[0].detail", containsString("PHONE"));
        asAdmin().queryParam("definition", "nowhere").get("/v1/fcr").then().statusCode(404);
        asAdmin().queryParam("version", 99).get("/v1/fcr").then().statusCode(404);
    }

    @Test
    void aKeySeesItsSourcesOnly() {
        contacts.record(List.of(anEvent("mine", "1").event(), anEvent("theirs", "1").event()));
        String key = TestKeys.create(List.of(Scopes.METRICS_READ), List.of("mine"));

        as(key).get("/v1/fcr").then().statusCode(200).body("groups[0].internal.determined", equalTo(1));
        as(key).queryParam("source", "theirs").get("/v1/fcr").then().statusCode(403);
        as(key).get("/v1/contacts/theirs/1").then().statusCode(403);
        as(key).get("/v1/contacts/mine/1").then().statusCode(200);
        TestKeys.as("fcr_nonsense").get("/v1/fcr").then().statusCode(401);
        as(TestKeys.withScopes(Scopes.CONTACTS_READ)).get("/v1/reconciliation").then().statusCode(403);
    }

    @Test
    void aDefinitionWithNewChainsIsExactWhenReady() {
        contacts.record(List.of(anEvent("rechained", "1").about("billing").startedAt(MONDAY).event(),
                anEvent("rechained", "2").about("delivery").startedAt(MONDAY.plus(Duration.ofDays(2))).event()));
        define("any-contact", "\"sameIssue\": \"ANY_CONTACT\", \"reconnectMinutes\": 17");

        Eventually.isTrue("the chains are ready",
                () -> asAdmin().get("/v1/definitions/any-contact").jsonPath().getBoolean("ready"));

        assertThat(determined("rechained")).isEqualTo(2);
        JsonPath report = get("/v1/fcr", "source", "rechained", "definition", "any-contact");
        assertThat(report.getInt("groups[0].internal.determined")).isEqualTo(1);
        assertThat(report.getInt("groups[0].internal.resolved")).isZero();
        asAdmin().contentType("application/json").post("/v1/recount").then().statusCode(200).body("differences", equalTo(0));
    }

    private static void define(String name, String rules) {
        asAdmin().contentType("application/json").body("{\"name\": \"" + name + "\", " + rules + "}")
                .post("/v1/definitions").then().statusCode(201);
    }

    private static int determined(String source, String... parameters) {
        List<String> all = new ArrayList<>(List.of("source", source));
        all.addAll(List.of(parameters));
        JsonPath report = get("/v1/fcr", all.toArray(String[]::new));
        return report.getList("groups.internal.determined", Integer.class).stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> keys(String source, String groupBy) {
        return get("/v1/fcr", "source", source, "groupBy", groupBy).getList("groups.key");
    }

    private static JsonPath get(String path, String... parameters) {
        var request = asAdmin();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
    }
}
