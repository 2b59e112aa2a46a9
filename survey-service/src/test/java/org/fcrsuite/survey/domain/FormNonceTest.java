package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class FormNonceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AddressHasher keys = new AddressHasher("k".repeat(32));
    private final FormNonce nonces = new FormNonce(keys.keyFor("nonce"));
    private final Token token = new Token("AAAAAAAAAAAAAAAAAAAAAA");
    private final String nonce = nonces.issue(token, NOON);

    @Test
    void tellsHowLongAgoThePageWasMade() {
        assertThat(nonces.age(nonce, token, NOON.plusSeconds(5))).contains(Duration.ofSeconds(5));
    }

    @Test
    void isWorthNothingForAnotherToken() {
        assertThat(nonces.age(nonce, new Token("AAAAAAAAAAAAAAAAAAAAAB"), NOON)).isEmpty();
    }

    @Test
    void isWorthNothingWithAnotherTimeOrKeyOrShape() {
        assertThat(nonces.age("1" + nonce, token, NOON)).isEmpty();
        assertThat(new FormNonce(keys.keyFor("other")).age(nonce, token, NOON)).isEmpty();
        assertThat(nonces.age(null, token, NOON)).isEmpty();
        assertThat(nonces.age("", token, NOON)).isEmpty();
        assertThat(nonces.age(".", token, NOON)).isEmpty();
        assertThat(nonces.age("zz.zz", token, NOON)).isEmpty();
    }
}
