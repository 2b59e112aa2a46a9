package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenIs128BitsThatFitALink() {
        Token token = Token.random(new SecureRandom());

        assertThat(token.text()).matches("[A-Za-z0-9_-]{22}");
        assertThat(token.hash()).hasSize(32);
    }

    @Test
    void noTwoTokensAreAlike() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Token.random(random).text());
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void aTokenIsNotPrinted() {
        assertThat(new Token("secret").toString()).doesNotContain("secret");
    }
}
