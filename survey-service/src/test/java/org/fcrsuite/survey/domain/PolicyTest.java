package org.fcrsuite.survey.domain;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.survey.domain.RequestFixture.NOON;
import static org.fcrsuite.survey.domain.RequestFixture.aRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.fcrsuite.survey.domain.InvitationDecision.Invite;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final OpenHours DAYTIME = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of());
    private static final Timing TIMING = new Timing(ofHours(1), ofDays(3), ofDays(7), Reminder.OFF);

    private static final List<Medium> MEDIA = List.of(Medium.EMAIL, Medium.SMS);

    private final Policy policy = policyFor(1.0);

    @Test
    void aContactIsAskedAboutAnHourAfterItsEnd() {
        assertThat(decide(aRequest())).isEqualTo(new Invite(NOON.plus(ofHours(1)), Medium.EMAIL));
    }

    @Test
    void aContactReportedLateIsAskedAboutAtOnce() {
        assertThat(policy.decide(aRequest().build(), History.NONE, NOON.plus(ofHours(5))))
                .isEqualTo(new Invite(NOON.plus(ofHours(5)), Medium.EMAIL));
    }

    @Test
    void theMessageWaitsForTheMorningOfTheCustomer() {
        // 22:30 in Jakarta when the delay is over
        Instant end = Instant.parse("2026-03-02T14:30:00Z");

        assertThat(policy.decide(aRequest().endedAt(end).inZone("Asia/Jakarta").build(), History.NONE, end))
                .isEqualTo(new Invite(Instant.parse("2026-03-03T01:00:00Z"), Medium.EMAIL));
    }

    @Test
    void aZoneThatDoesNotExistIsReadAsTheDeployments() {
        Instant end = Instant.parse("2026-03-02T20:30:00Z");

        assertThat(policy.decide(aRequest().endedAt(end).inZone("Mars/Olympus").build(), History.NONE, end))
                .isEqualTo(new Invite(Instant.parse("2026-03-03T08:00:00Z"), Medium.EMAIL));
    }

    @Test
    void contactsThatAreNotACustomersQuestionAreNotAskedAbout() {
        assertThat(decide(aRequest().outbound())).isEqualTo(new Suppress(Reason.OUTBOUND));
        assertThat(decide(aRequest().abandoned())).isEqualTo(new Suppress(Reason.ABANDONED));
        assertThat(decide(aRequest().automated())).isEqualTo(new Suppress(Reason.AUTOMATED));
    }

    @Test
    void nobodyIsAskedWithoutACustomerAndAnAddress() {
        assertThat(decide(aRequest().withoutCustomer())).isEqualTo(new Suppress(Reason.NO_CUSTOMER));
        assertThat(decide(aRequest().email(null))).isEqualTo(new Suppress(Reason.NO_ADDRESS));
        assertThat(decide(aRequest().email(" "))).isEqualTo(new Suppress(Reason.NO_ADDRESS));
    }

    @Test
    void theFirstMediumByWhichSomebodyCanBeReachedIsTaken() {
        Instant at = NOON.plus(ofHours(1));
        RequestFixture both = aRequest().phone("+31 6 1234 5678");
        History mailOnly = new History(false, false, null, Set.of(Medium.SMS), false);
        Policy smsFirst = new Policy(Scope.EVERYTHING, 1, TIMING, ofDays(30), DAYTIME,
                List.of(Medium.SMS, Medium.EMAIL), ZoneId.of("UTC"));

        assertThat(decide(both)).isEqualTo(new Invite(at, Medium.EMAIL));
        assertThat(smsFirst.decide(both.build(), History.NONE, NOON)).isEqualTo(new Invite(at, Medium.SMS));
        assertThat(smsFirst.decide(both.build(), mailOnly, NOON)).isEqualTo(new Invite(at, Medium.EMAIL));
        assertThat(decide(both.email(null))).isEqualTo(new Invite(at, Medium.SMS));
        assertThat(policy.decide(both.email(null).build(), mailOnly, NOON)).isEqualTo(new Suppress(Reason.NO_ADDRESS));
        assertThat(decide(both.phone("0612345678"))).isEqualTo(new Suppress(Reason.NO_ADDRESS));
    }

    @Test
    void whoOptedOutIsNotAsked() {
        assertThat(policy.decide(aRequest().build(), new History(true, false, null, Set.of(), false), NOON))
                .isEqualTo(new Suppress(Reason.OPTED_OUT));
    }

    @Test
    void whoWasAskedByAnotherSystemIsNotAskedAgain() {
        assertThat(policy.decide(aRequest().build(), new History(false, true, null, Set.of(), false), NOON))
                .isEqualTo(new Suppress(Reason.ASKED_ELSEWHERE));
    }

    @Test
    void aMessageThatWouldComeTooLateIsNotSent() {
        assertThat(policy.decide(aRequest().build(), History.NONE, NOON.plus(ofDays(3)).plusMillis(1)))
                .isEqualTo(new Suppress(Reason.CONTACT_TOO_OLD));
        assertThat(policy.decide(aRequest().build(), History.NONE, NOON.plus(ofDays(3)))).isInstanceOf(Invite.class);
    }

    @Test
    void theRecontactPeriodCountsFromMessageToMessageInBothDirections() {
        Instant at = NOON.plus(ofHours(1));

        assertThat(afterInvitationAt(at.minus(ofDays(30)).plusMillis(1))).isEqualTo(new Suppress(Reason.RECONTACT_PERIOD));
        assertThat(afterInvitationAt(at.minus(ofDays(30)))).isInstanceOf(Invite.class);
        assertThat(afterInvitationAt(at.plus(ofDays(2)))).isEqualTo(new Suppress(Reason.RECONTACT_PERIOD));
    }

    @Test
    void theZoneIsThatOfThePhonesCountryWhereTheCustomersOwnIsNotKnown() {
        // 22:30 in Jakarta when the delay is over, and 16:30 in Amsterdam
        Instant end = Instant.parse("2026-03-02T14:30:00Z");
        RequestFixture request = aRequest().endedAt(end).inZone(null).phone("+6281234567890");

        assertThat(policy.decide(request.build(), History.NONE, end))
                .isEqualTo(new Invite(Instant.parse("2026-03-03T01:00:00Z"), Medium.EMAIL));
        assertThat(policy.decide(request.phone("+31612345678").build(), History.NONE, end))
                .isEqualTo(new Invite(end.plus(ofHours(1)), Medium.EMAIL));
        assertThat(policy.decide(request.inZone("UTC").build(), History.NONE, end))
                .isEqualTo(new Invite(end.plus(ofHours(1)), Medium.EMAIL));
    }

    @Test
    void aReminderKeepsToOpenHoursAndToTheTimeForAnAnswer() {
        Instant evening = Instant.parse("2026-03-02T20:30:00Z");

        assertThat(reminding(ofDays(3)).remindAt(NOON, null)).contains(NOON.plus(ofDays(3)));
        assertThat(reminding(ofHours(1)).remindAt(evening, null)).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(reminding(ofDays(7).minusMinutes(30)).remindAt(evening.plus(ofHours(1)), null))
                .as("at night, and in the morning it is too late").isEmpty();
        assertThat(policy.remindAt(NOON, null)).as("switched off").isEmpty();
    }

    private static Policy reminding(Duration after) {
        return new Policy(Scope.EVERYTHING, 1, new Timing(ofHours(1), ofDays(3), ofDays(7), new Reminder(true, after)),
                ofDays(30), DAYTIME, MEDIA, ZoneId.of("UTC"));
    }

    @Test
    void theMessageComesOnTheNextBusinessDayAtTheLatest() {
        Policy patient = new Policy(Scope.EVERYTHING, 1, new Timing(ofHours(24), ofDays(5), ofDays(7), Reminder.OFF),
                ofDays(30), new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of(SATURDAY, SUNDAY)), MEDIA,
                ZoneId.of("UTC"));
        // A Friday; a Thursday evening, whose day later would be quiet until Monday.
        Instant friday = Instant.parse("2026-03-06T12:00:00Z");
        Instant thursday = Instant.parse("2026-03-05T22:00:00Z");

        assertThat(patient.decide(aRequest().endedAt(friday).build(), History.NONE, friday))
                .isEqualTo(new Invite(Instant.parse("2026-03-09T08:00:00Z"), Medium.EMAIL));
        assertThat(patient.decide(aRequest().endedAt(thursday).build(), History.NONE, thursday))
                .isEqualTo(new Invite(Instant.parse("2026-03-06T08:00:00Z"), Medium.EMAIL));
    }

    @Test
    void contactsThatTheCompanyBeganAreAskedAboutWhereThePolicySaysSo() {
        assertThat(policyWith(new Scope(Set.of(), Set.of(), true)).decide(aRequest().outbound().build(), History.NONE, NOON))
                .isInstanceOf(Invite.class);
    }

    @Test
    void channelsAndTopicsMayBeLeftOut() {
        assertThat(leaving(new Scope(Set.of(Channel.PHONE), Set.of(), false))).isEqualTo(new Suppress(Reason.CHANNEL_LEFT_OUT));
        assertThat(leaving(new Scope(Set.of(), Set.of("billing"), false))).isEqualTo(new Suppress(Reason.TOPIC_LEFT_OUT));
        assertThat(leaving(new Scope(Set.of(Channel.SMS), Set.of("orders"), false))).isInstanceOf(Invite.class);
    }

    @Test
    void aSampleAsksAboutItsShareOfTheContacts() {
        assertThat(policyFor(0).decide(aRequest().build(), History.NONE, NOON))
                .isEqualTo(new Suppress(Reason.NOT_SAMPLED));
        long asked = IntStream.range(0, 10_000).filter(i -> Sample.of("helpdesk", "c-" + i).within(0.25)).count();

        assertThat(asked).isBetween(2_350L, 2_650L);
    }

    private InvitationDecision decide(RequestFixture request) {
        return policy.decide(request.build(), History.NONE, NOON);
    }

    private InvitationDecision afterInvitationAt(Instant at) {
        return policy.decide(aRequest().build(), new History(false, false, at, Set.of(), false), NOON);
    }

    private static InvitationDecision leaving(Scope scope) {
        return policyWith(scope).decide(aRequest().build(), History.NONE, NOON);
    }

    private static Policy policyWith(Scope scope) {
        return new Policy(scope, 1, TIMING, ofDays(30), DAYTIME, MEDIA, ZoneId.of("UTC"));
    }

    private static Policy policyFor(double share) {
        return new Policy(Scope.EVERYTHING, share, TIMING, ofDays(30), DAYTIME, MEDIA, ZoneId.of("UTC"));
    }
}
