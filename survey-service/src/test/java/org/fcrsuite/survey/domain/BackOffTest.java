package org.fcrsuite.survey.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(ofSeconds(30), ofMinutes(30));

    @Test
    void doublesUpToItsLimit() {
        assertThat(backOff.after(1, 1)).isEqualTo(ofSeconds(30));
        assertThat(backOff.after(2, 1)).isEqualTo(ofSeconds(60));
        assertThat(backOff.after(7, 1)).isEqualTo(ofMinutes(30));
        assertThat(backOff.after(1_000, 1)).isEqualTo(ofMinutes(30));
    }

    @Test
    void jitterStaysInTheUpperHalf() {
        assertThat(backOff.after(2, 0)).isEqualTo(ofSeconds(30));
        assertThat(backOff.after(2, 0.5)).isEqualTo(ofSeconds(45));
    }
}
