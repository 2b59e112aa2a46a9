package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the Standard Webhooks libraries. */
    @Test
    void itIsTheOneOfTheStandard() {
        WebhookSignature signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(signature.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330L),
                "{\"test\": 2432232314}")).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretThatIsNoneIsRefused() {
        for (String secret : List.of("", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64")) {
            assertThatThrownBy(() -> new WebhookSignature(secret)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
