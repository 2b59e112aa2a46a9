package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.fcrsuite.metrics.report.Variants.Lens;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static final int BILLING = 17;
    private static final int DELIVERY = 4;

    @Test
    void thoseOfOneDefinitionAloneAreTheJudges() {
        Variants variants = new Variants(List.of(new Lens(7, Set.of(BILLING))));

        assertThat(variants.ofTopic(DELIVERY)).isZero();
        assertThat(variants.ofTopic(BILLING)).isEqualTo(Judge.TOPIC_LEFT_OUT);
        for (int variant = 0; variant < variants.size(); variant++) {
            assertThat(variants.judged(0, variant)).isEqualTo(variant);
        }
    }

    @Test
    void aDayThatIsFinalForALongWindowIsFinalForAShortOne() {
        Variants variants = new Variants(List.of(new Lens(30, Set.of()), new Lens(1, Set.of()), new Lens(7, Set.of())));
        int finalForTwo = variants.ofTopic(BILLING) + 2;

        assertThat(variants.windows()).containsExactly(1, 7, 30);
        assertThat(variants.finality(finalForTwo)).isEqualTo(2);
        assertThat(variants.judged(0, finalForTwo)).isZero();
        assertThat(variants.judged(1, finalForTwo)).isEqualTo(Judge.FINAL);
        assertThat(variants.judged(2, finalForTwo)).isEqualTo(Judge.FINAL);
    }

    @Test
    void aTopicIsLeftOutByThoseWhoSaySo() {
        Variants variants = new Variants(List.of(new Lens(7, Set.of(BILLING)), new Lens(7, Set.of())));
        int finalBilling = variants.ofTopic(BILLING) + 1;

        assertThat(variants.judged(0, finalBilling)).isEqualTo(Judge.FINAL | Judge.TOPIC_LEFT_OUT);
        assertThat(variants.judged(1, finalBilling)).isEqualTo(Judge.FINAL);
    }

    @Test
    void topicsThatTheSameLeaveOutAreAlike() {
        Variants variants = new Variants(List.of(new Lens(7, Set.of(BILLING, DELIVERY)), new Lens(30, Set.of())));

        assertThat(variants.ofTopic(BILLING)).isEqualTo(variants.ofTopic(DELIVERY));
        assertThat(variants.size()).isEqualTo(2 * 3);
    }
}
