package org.fcrsuite.survey.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PolicyCheckTest {

    private static final Timing USUAL = new Timing(ofHours(1), ofDays(3), ofDays(7));

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
        assertThat(wrong(new Timing(ofDays(2), ofDays(3), ofDays(7)))).containsExactly("delay");
        assertThat(wrong(new Timing(ofHours(5), ofHours(4), ofDays(7)))).containsExactly("maxAge");
        assertThat(wrong(new Timing(ofHours(-1), ofDays(3), ofDays(91)))).containsExactly("delay", "expiry");
    }

    @Test
    void mediaAndTopicsAreNamedOnceAndReadable() {
        assertThat(wrong(1, USUAL, List.of(), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.EMAIL, Medium.EMAIL), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.OTHER), Set.of())).containsExactly("media");
        assertThat(wrong(1, USUAL, List.of(Medium.SMS), Set.of("bill\ning"))).containsExactly("topicsLeftOut");
    }

    private static List<String> wrong(Timing timing) {
        return wrong(1, timing, List.of(Medium.EMAIL), Set.of());
    }

    private static List<String> wrong(double share, Timing timing, List<Medium> media, Set<String> topics) {
        OpenHours daytime = new OpenHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Set.of());
        return PolicyCheck.of(new Policy(new Scope(Set.of(), topics, false), share, timing, ofDays(30), daytime, media,
                ZoneId.of("UTC"))).stream().map(PolicyCheck.Invalid::field).toList();
    }
}
