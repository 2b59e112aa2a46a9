package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;
import static org.hamcrest.Matchers.containsString;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.restatement.RestatementRun;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Each test takes what it recorded for known, lets one thing happen to it, and asks why the week is not what it was. */
@QuarkusTest
class WhyRestatedTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(23);
    private static final Instant NOON = MONDAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    private static final Instant TUESDAY = NOON.plus(Duration.ofDays(1));

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    RestatementRun run;

    @Inject
    Jdbi jdbi;

    private void given(EventFixture... events) {
        happens(events);
        run.at(Instant.now());
    }

    private void happens(EventFixture... events) {
        contacts.record(List.of(events).stream().map(EventFixture::event).toList());
    }

    private void answers(String source, String contact, int revision, Answer said) {
        surveys.record(List.of(SurveyFact.about(source, contact).withResponse(
                new SurveyFact.Response(revision, said, ContactsTaken.ONCE, null, false, "en", "WEB", false, TUESDAY))));
    }

    /** Of the one restatement of the week that this finds. */
    private Object why() {
        int before = Restated.week(MONDAY).size();
        run.at(Instant.now());
        assertThat(Restated.week(MONDAY)).hasSize(before + 1);
        return Restated.week(MONDAY).get(0).get("reasons");
    }

    private static Map<String, Integer> only(String reason, int contacts) {
        return reasons(Map.of(reason, contacts));
    }

    private static Map<String, Integer> reasons(Map<String, Integer> some) {
        return Map.of("late", some.getOrDefault("late", 0), "anotherLate", some.getOrDefault("anotherLate", 0),
                "merged", some.getOrDefault("merged", 0), "reopened", some.getOrDefault("reopened", 0),
                "answered", some.getOrDefault("answered", 0), "otherwise", some.getOrDefault("otherwise", 0));
    }

    @Test
    void aContactCameLate() {
        given(anEvent("why-late", "1").of("a").startedAt(NOON));
        happens(anEvent("why-late", "2").of("b").startedAt(NOON));
        assertThat(why()).isEqualTo(only("late", 1));
    }

    @Test
    void aCustomerTurnedOutToHaveComeBackAfterTheWeek() {
        Instant sunday = NOON.plus(Duration.ofDays(6));
        given(anEvent("why-back", "1").of("a").startedAt(sunday));
        happens(anEvent("why-back", "2").of("a").startedAt(sunday.plus(Duration.ofDays(3))));
        assertThat(why()).isEqualTo(only("anotherLate", 1));
    }

    @Test
    void twoCustomersWereMergedAndPartedAgain() {
        given(anEvent("why-merged", "1").of("a").startedAt(NOON), anEvent("why-merged", "2").of("b").startedAt(TUESDAY),
                anEvent("why-merged", "3").of("c").startedAt(NOON));
        happens(anEvent("why-merged", "2").revision(2).of("a").startedAt(TUESDAY));
        assertThat(why()).isEqualTo(only("merged", 2));
        happens(anEvent("why-merged", "2").revision(3).of("b").startedAt(TUESDAY));
        assertThat(why()).isEqualTo(only("merged", 2));
    }

    @Test
    void aContactWasReopened() {
        given(anEvent("why-reopened", "1").of("a").startedAt(NOON));
        happens(anEvent("why-reopened", "1").revision(2).of("a").startedAt(NOON).reopened(1));
        assertThat(why()).isEqualTo(only("reopened", 1));
    }

    @Test
    void anAnswerCameAndWasChanged() {
        given(anEvent("why-answered", "1").of("a").startedAt(NOON));
        answers("why-answered", "1", 1, Answer.YES);
        assertThat(why()).isEqualTo(only("answered", 1));
        answers("why-answered", "1", 2, Answer.NO);
        assertThat(why()).isEqualTo(only("answered", 1));
    }

    @Test
    void aRecordWasCorrectedAndTheOtherContactOfItsCustomerIsNoLongerFollowed() {
        given(anEvent("why-corrected", "1").of("a").startedAt(NOON),
                anEvent("why-corrected", "2").of("a").startedAt(TUESDAY));
        happens(anEvent("why-corrected", "2").revision(2).of("a").startedAt(TUESDAY).about("delivery"));
        assertThat(why()).isEqualTo(only("otherwise", 2));
    }

    @Test
    void reasonsOverlapAndAreEachTold() {
        given(anEvent("why-both", "1").of("a").startedAt(NOON), anEvent("why-both", "2").of("b").startedAt(NOON));
        happens(anEvent("why-both", "1").revision(2).of("a").startedAt(NOON).reopened(1),
                anEvent("why-both", "3").of("c").startedAt(NOON));
        answers("why-both", "1", 1, Answer.NO);
        assertThat(why()).isEqualTo(reasons(Map.of("late", 1, "reopened", 1, "answered", 1)));
    }

    @Test
    void thatACustomerCameAgainMuchLaterIsNoReason() {
        given(anEvent("why-again", "1").of("a").startedAt(NOON));
        Instant later = NOON.plus(Duration.ofDays(30));
        happens(anEvent("why-again", "2").of("a").startedAt(later), anEvent("why-again", "3").of("b").startedAt(NOON));
        happens(anEvent("why-again", "2").revision(2).of("a").startedAt(later).transferred(1));
        assertThat(why()).isEqualTo(only("late", 1));
    }

    @Test
    void whatBecameOfAnInvitationIsNoReason() {
        given(anEvent("why-asked", "1").of("a").startedAt(NOON));
        surveys.record(List.of(SurveyFact.about("why-asked", "1").withInstants(NOON, NOON, null, TUESDAY)));
        happens(anEvent("why-asked", "2").of("b").startedAt(NOON));
        assertThat(why()).isEqualTo(only("late", 1));
    }

    @Test
    void thatContactsWereMeasuredAnewIsNoReason() {
        given(anEvent("why-anew", "1").of("a").startedAt(NOON), anEvent("why-anew", "2").of("b").startedAt(NOON));
        jdbi.useHandle(handle -> handle.execute("UPDATE chained_contact SET changed = pg_current_xact_id()"));
        happens(anEvent("why-anew", "1").revision(2).of("a").startedAt(NOON).reopened(1));
        assertThat(why()).isEqualTo(only("reopened", 1));
    }

    @Test
    void whatCameBeforeAllWasMadeAnewIsToldAllTheSame() {
        given(anEvent("why-rebuilt", "1").of("a").startedAt(NOON), anEvent("why-rebuilt", "2").of("b").startedAt(NOON));
        happens(anEvent("why-rebuilt", "3").of("c").startedAt(NOON));
        jdbi.useHandle(handle -> {
            handle.execute("UPDATE chained_contact SET changed = '3'");
            handle.execute("UPDATE chaining SET built_in = pg_current_xact_id(), generation = generation + 1");
        });
        assertThat(why()).isEqualTo(only("late", 1));
    }

    @Test
    void aContactThatLeftTheWeekIsToldInWords() {
        given(anEvent("why-left", "1").of("a").startedAt(NOON));
        happens(anEvent("why-left", "1").revision(2).of("a").startedAt(NOON.minus(Duration.ofDays(7))));
        assertThat(why()).isEqualTo(reasons(Map.of()));
        Visitor.loggedIn().get("/?period=dates&from=%s&to=%s".formatted(MONDAY, MONDAY.plusDays(6))).then()
                .body(containsString("contacts left these days"));
    }

    @Test
    void whatWasKnownBeforeReasonsWereCountedHasNone() {
        given(anEvent("why-before", "1").of("a").startedAt(NOON));
        jdbi.useHandle(handle -> handle.execute("UPDATE known_week SET snapshot = NULL"));
        happens(anEvent("why-before", "2").of("b").startedAt(NOON));
        assertThat(why()).isNull();
    }
}
