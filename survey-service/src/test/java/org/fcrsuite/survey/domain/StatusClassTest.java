package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class StatusClassTest {

    @Test
    void theFirstDigitDecides() {
        assertThat(StatusClass.of("5.1.1")).contains(StatusClass.PERMANENT);
        assertThat(StatusClass.of(" 4.2.2 (mailbox full)")).contains(StatusClass.TEMPORARY);
    }

    @Test
    void whatIsNoFailureOrNoStatusSaysNothing() {
        for (String status : Arrays.asList("2.0.0", "5", "550", "5.1", "x5.1.1", "", null)) {
            assertThat(StatusClass.of(status)).as("%s", status).isEmpty();
        }
    }
}
