package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressHasherTest {

    private final AddressHasher hasher = new AddressHasher("0123456789abcdef0123456789abcdef");

    @Test
    void oneAddressWrittenTwoWaysIsOneHash() {
        assertThat(hasher.email(" Ana@Example.org ")).isEqualTo(hasher.email("ana@example.org"));
    }

    @Test
    void nobodyElsesKeyGivesTheSameHash() {
        assertThat(new AddressHasher("f".repeat(32)).email("ana@example.org"))
                .isNotEqualTo(hasher.email("ana@example.org"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new AddressHasher("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
