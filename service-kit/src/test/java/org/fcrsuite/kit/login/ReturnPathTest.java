package org.fcrsuite.kit.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/?channel=PHONE&period=30", "/reconciliation?from=2026-03-02#gap" })
    void aPageOfOursIsReturnedTo(String wanted) {
        assertThat(ReturnPath.of(wanted, "/")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example",
            "javascript:alert(1)", "overview", "/a\r\nSet-Cookie: x=y" })
    void anythingElseLeadsHome(String wanted) {
        assertThat(ReturnPath.of(wanted, "/home")).isEqualTo("/home");
    }
}
