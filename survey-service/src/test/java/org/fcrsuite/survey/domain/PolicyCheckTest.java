package org.fcrsuite.survey.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PolicyCheckTest {

    private static final Timing USUAL = new Timing(ofHours(1), ofDays(3), ofDays(7), Reminder.OFF);

    @Test
    void theUsualIsRight() {
        assertThat(wrong(1, USUAL, List.of(Medium.EMAIL, Medium.SMS), Set.of("billing"))).isEmpty();
    }

    @Test
    void aShareIsAShare() {
        for (double share : new double[] { -0.1, 1.01, Double.NaN }) {
            assertThat(wrong(share, USUAL, List.of(Medium.EMAIL), Set.of())).containsExactly("share");
        }
    }

    @Test
    void timesAreInTheirRangesAndFitEachOther() {
        assertThat(wrong(new Timing(ofDays(2), ofDays(3), ofDays(7), Reminder.OFF))).containsExactly("delay");
        assertThat(wrong(new Timing(ofHours(5), ofHours(4), ofDays(7), Reminder.OFF))).containsExactly("maxAge");
        assertThat(wrong(new Timing(ofHours(-1), ofDays(3), ofDays(91), Reminder.OFF))).containsExactly("delay", "expiry");
    }

    @Test
    void aReminderLeavesTimeToAnswerAndComesBeforeAnotherInvitation() {
        assertThat(wrong(reminding(ofDays(8), ofDays(7)))).containsExactly("reminderAfter");
        assertThat(wrong(reminding(ofDays(31), ofDays(60)))).containsExactly("reminderAfter");
        assertThat(wrong(reminding(ofHours(0), ofDays(7)))).containsExactly("reminderAfter");
        assertThat(wrong(reminding(ofDays(3), ofDays(7)))).isEmpty();
        assertThat(wrong(new Timing(ofHours(1), ofDays(3), ofDays(2), Reminder.OFF))).as("switched off").isEmpty();
    }

    private static Timing reminding(Duration after, Duration expiry) {
        return new Timing(ofHours(1), ofDays(3), expiry, new Reminder(true, after));
    }

    @Test
    void mediaAndTopicsAreNamedOnceAndReadable() {
        assertThat(wrong(1, USUAL, List.of(), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.EMAIL, Medium.EMAIL), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.OTHER), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.SMS), Set.of("bill\ning"))).containsExactly("topicsLeftOut");
    }

    @Test
    void whatIsSaidOfMediaNamesAllThatMayBe() {
        String detail = check(1, USUAL, List.of(), Set.of()).get(0).detail();

        for (Medium medium : Medium.values()) {
            assertThat(detail.contains(medium.name())).as(medium.name())
                    .isEqualTo(check(1, USUAL, List.of(medium), Set.of()).isEmpty());
        }
    }

    private static List<String> wrong(Timing timing) {
        return wrong(1, timing, List.of(Medium.EMAIL), Set.of());
    }

    private static List<String> wrong(double share, Timing timing, List<Medium> media, Set<String> topics) {
        return check(share, timing, media, topics).stream().map(PolicyCheck.Invalid::field).toList();
    }

    private static List<PolicyCheck.Invalid> check(double share, Timing timing, List<Medium> media, Set<String> topics) {
        OpenHours daytime = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of());
        return PolicyCheck.of(new Policy(new Scope(Set.of(), topics, false), share, timing, ofDays(30), daytime, media,
                ZoneId.of("UTC")));
    }
}
