package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderWordsTest {

    @Test
    void addressesAndLineBreaksGoAndTheRestIsBounded() {
        assertThat(ProviderWords.of("550 5.1.1\r\n <ana@example.org>: no such user; ana@example.org"))
                .isEqualTo("550 5.1.1 <address>: no such user; <address>");
        assertThat(ProviderWords.of("x".repeat(1_000))).hasSize(300);
        assertThat(ProviderWords.of(null)).isEqualTo("null");
    }
}
