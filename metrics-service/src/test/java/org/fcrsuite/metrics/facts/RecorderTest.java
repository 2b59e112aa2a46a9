package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.metrics.chain.Recount;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class RecorderTest {

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    Recount recount;

    @Test
    void anOlderRevisionNeverOverwritesANewerOne() {
        contacts.record(List.of(anEvent("older", "1").revision(2).about("delivery").event()));
        contacts.record(List.of(anEvent("older", "1").revision(1).about("billing").event()));

        assertThat(fcr("older", "topic").getList("groups.key")).containsExactly("delivery");
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        ContactRecorded event = anEvent("twice", "1").event();
        contacts.record(List.of(event, event));
        contacts.record(List.of(event));

        assertThat(fcr("twice", "none").getInt("groups[0].internal.determined")).isEqualTo(1);
    }

    @Test
    void aLaterContactTurnsTheVerdictOfTheEarlierOne() {
        contacts.record(List.of(anEvent("turned", "1").event()));
        assertThat(fcr("turned", "none").getInt("groups[0].internal.resolved")).isEqualTo(1);

        contacts.record(List.of(anEvent("turned", "2").startedAt(Instant.parse("2026-03-04T10:00:00Z")).event()));

        assertThat(fcr("turned", "none").getInt("groups[0].internal.resolved")).isZero();
        assertThat(fcr("turned", "none").getInt("groups[0].internal.excluded")).isEqualTo(1);
    }

    @Test
    void aContactThatMovesToAnotherCustomerLeavesItsOldChain() {
        contacts.record(List.of(anEvent("moved", "1").of("a").event(),
                anEvent("moved", "2").of("a").startedAt(Instant.parse("2026-03-04T10:00:00Z")).event()));

        contacts.record(List.of(anEvent("moved", "2").revision(2).of("b").startedAt(Instant.parse("2026-03-04T10:00:00Z"))
                .event()));

        assertThat(fcr("moved", "none").getInt("groups[0].internal.resolved")).isEqualTo(2);
    }

    @Test
    void anAnswerMayComeBeforeTheContact() {
        surveys.record(List.of(answer("early", "1", 1, Answer.NO)));
        contacts.record(List.of(anEvent("early", "1").event()));

        assertThat(fcr("early", "none").getInt("groups[0].external.determined")).isEqualTo(1);
        assertThat(fcr("early", "none").getInt("groups[0].external.resolved")).isZero();
    }

    @Test
    void aChangedAnswerReplacesTheFirstInAnyOrder() {
        contacts.record(List.of(anEvent("changed", "1").event()));
        surveys.record(List.of(answer("changed", "1", 2, Answer.YES)));
        surveys.record(List.of(answer("changed", "1", 1, Answer.NO)));

        assertThat(fcr("changed", "none").getInt("groups[0].external.resolved")).isEqualTo(1);
        assertThat(fcr("changed", "none").getInt("groups[0].external.answered")).isEqualTo(1);
    }

    /** One after the other, by one writer. */
    private JsonPath recorded(String source) {
        events(source, 300).forEach(event -> contacts.record(List.of(event)));
        return fcr(source, "channel");
    }

    private static List<ContactRecorded> events(String source, int count) {
        Random random = new Random(99);
        List<ContactRecorded> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant start = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(1_500)));
            events.add(anEvent(source, "" + i % 200).revision(1 + i / 200).of("c" + random.nextInt(40)).startedAt(start)
                    .by(Channel.values()[random.nextInt(3)]).about(random.nextBoolean() ? "billing" : "delivery")
                    .withAgent(random.nextInt(9) == 0 ? null : "agent-" + random.nextInt(5))
                    .transferred(random.nextInt(2)).event());
        }
        return events;
    }

    @Test
    void manyWritersAtOnceStayExact() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        List<ContactRecorded> events = new ArrayList<>(events("crowd", 300));
        for (int writer = 0; writer < 4; writer++) {
            List<ContactRecorded> mine = new ArrayList<>(events);
            Collections.shuffle(mine, new Random(writer));
            boolean answers = writer % 2 == 1;
            writers.add(() -> {
                for (int i = 0; i < mine.size(); i += 20) {
                    contacts.record(mine.subList(i, i + 20));
                    if (answers) {
                        surveys.record(List.of(answer("crowd", "" + i % 200, 1, Answer.YES)));
                    }
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        for (Future<Void> writer : pool.invokeAll(writers)) {
            writer.get();
        }
        pool.shutdown();

        assertThat(recorded("crowd-alone").getList("groups.internal"))
                .isEqualTo(fcr("crowd", "channel").getList("groups.internal"));
        assertNothingDiffers();
    }

    /** Of everything that any test has recorded. */
    private void assertNothingDiffers() {
        assertThat(recount.run().places()).isEmpty();
    }

    private static SurveyFact answer(String source, String externalId, int revision, Answer answer) {
        Instant then = Instant.parse("2026-03-03T00:00:00Z");
        return SurveyFact.about(source, externalId).withInstants(then, then, null, null).withResponse(
                new SurveyFact.Response(revision, answer, ContactsTaken.ONCE, 4, false, "en", "WEB", false, then));
    }

    private static JsonPath fcr(String source, String groupBy) {
        return TestKeys.asAdmin().queryParam("source", source).queryParam("groupBy", groupBy).get("/v1/fcr").then()
                .statusCode(200).extract().jsonPath();
    }
}
