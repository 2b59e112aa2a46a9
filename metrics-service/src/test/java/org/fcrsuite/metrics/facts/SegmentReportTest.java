package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SegmentReportTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    FcrReports reports;

    @Inject
    Jdbi jdbi;

    @Test
    void aTopicThatIsCalledNoneIsNotWhatHasNoTopic() {
        contacts.record(List.of(anEvent("none", "1").of("a").about("(none)").event(),
                anEvent("none", "2").of("b").about("(none)").event(), anEvent("none", "3").of("c").about(null).event(),
                anEvent("none", "4").of("d").about("\\(none)").event()));

        JsonPath report = fcr(Map.of("source", "none", "groupBy", "topic"));

        assertThat(report.getList("groups.key")).containsExactly("(none)", "\\(none)", "\\\\(none)");
        assertThat(report.getList("groups.internal.undetermined")).containsExactly(1, 0, 0);
        assertThat(report.getList("groups.internal.determined")).containsExactly(0, 2, 1);
        for (String key : report.<String> getList("groups.key")) {
            JsonPath one = fcr(Map.of("source", "none", "groupBy", "topic", "topic", key));
            assertThat(one.getList("groups.key")).containsExactly(key);
        }
    }

    @Test
    void theEstimateIsStratifiedByTopicWhateverIsGroupedAndFiltered() {
        List<ContactRecorded> events = new ArrayList<>();
        List<SurveyFact> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean hard = i < 200;
            events.add(anEvent("strata", "" + i).of("c" + i).by(Channel.CHAT).about(hard ? "hardware" : "password").event());
            // Of the hard contacts 40 are answered, of the easy ones 160: three in four hard ones say no.
            if (hard ? i < 40 : i < 360) {
                answers.add(answer("" + i, hard && i % 4 > 0 ? Answer.NO : Answer.YES));
            }
        }
        contacts.record(events);
        surveys.record(answers);

        for (Map<String, String> query : List.of(Map.of("groupBy", "none"), Map.of("groupBy", "channel"),
                Map.of("groupBy", "agent"), Map.of("groupBy", "none", "channel", "CHAT"),
                Map.of("groupBy", "month", "team", "north"))) {
            JsonPath group = asAdmin().queryParam("source", "strata").queryParams(query).get("/v1/reconciliation").then()
                    .statusCode(200).extract().jsonPath().setRootPath("groups[0].estimate");
            assertThat(group.getInt("strata")).as("%s", query).isEqualTo(2);
            assertThat(group.getDouble("rate")).as("%s", query).isCloseTo(0.5 * 0.25 + 0.5, within(1e-6));
        }
    }

    @Test
    void theCourseOfThePageLeavesTheCostlyEstimateOut() {
        contacts.record(List.of(anEvent("course", "1").event()));
        surveys.record(List.of(answer("course-1", Answer.YES)));

        FcrReports.Course course = reports.course(FcrQuery.of("default"), whole -> GroupBy.WEEK);

        assertThat(course.whole().estimate().replicates()).isZero();
        assertThat(course.whole().internal().determined()).isEqualTo(course.steps().groups().stream()
                .mapToLong(group -> group.internal().determined()).sum());
    }

    @Test
    void anOldVersionThatIsLookedAtKeepsItsChains() {
        define("post", "/v1/definitions", "{\"name\": \"kept\", \"sameIssue\": \"ANY_CONTACT\", \"reconnectMinutes\": 17}");
        define("put", "/v1/definitions/kept", "{}");
        jdbi.useHandle(handle -> handle.execute("UPDATE chaining SET asked_at = asked_at - interval '2 days'"));

        fcr(Map.of("definition", "kept", "version", "1"));

        boolean fresh = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT asked_at > now() - interval '1 hour' FROM chaining
                WHERE same_issue = 'ANY_CONTACT' AND reconnect_minutes = 17 AND state <> 'DROPPED'
                """).mapTo(Boolean.class).one());
        assertThat(fresh).isTrue();
    }

    private static void define(String method, String path, String rules) {
        asAdmin().contentType("application/json").body(rules).request(method, path).then().log().ifValidationFails()
                .statusCode(method.equals("post") ? 201 : 200);
    }

    private static SurveyFact answer(String externalId, Answer answer) {
        return SurveyFact.about("strata", externalId).withInstants(MONDAY, MONDAY, null, null).withResponse(
                new SurveyFact.Response(1, answer, ContactsTaken.ONCE, null, false, "en", "WEB", false, MONDAY));
    }

    private static JsonPath fcr(Map<String, String> parameters) {
        return asAdmin().queryParams(parameters).get("/v1/fcr").then().log().ifValidationFails().statusCode(200).extract()
                .jsonPath();
    }
}
