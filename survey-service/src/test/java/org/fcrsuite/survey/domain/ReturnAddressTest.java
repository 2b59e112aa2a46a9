package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.junit.jupiter.api.Test;

class ReturnAddressTest {

    private static final byte[] KEY = "only for tests".getBytes(StandardCharsets.UTF_8);

    private final ReturnAddress addresses = new ReturnAddress("bounces@example.org", KEY);

    @Test
    void anyAttemptIsFoundAgainWhateverServersDoToTheCaseOfItsAddress() {
        Random random = new Random(20260302);
        for (int i = 0; i < 1_000; i++) {
            Attempt attempt = new Attempt(new UUID(random.nextLong(), random.nextLong()), 1 + random.nextInt(60_000));
            String address = addresses.of(attempt);
            assertThat(address).matches("bounces\\+[0-9a-v]{45}@example\\.org");
            assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(addresses.find("rfc822; <" + address + ">")).contains(attempt);
            assertThat(addresses.find(address.toUpperCase(Locale.ROOT))).contains(attempt);
        }
    }

    @Test
    void aForgedAddressNamesNothing() {
        Attempt attempt = new Attempt(UUID.fromString("018f6f3e-4a52-7c31-9d4b-5a1c3f0e7d21"), 1);
        String address = addresses.of(attempt);
        for (int at = "bounces+".length(); at < address.indexOf('@'); at++) {
            char other = address.charAt(at) == '0' ? '1' : '0';
            assertThat(addresses.find(address.substring(0, at) + other + address.substring(at + 1))).isEmpty();
        }
        assertThat(new ReturnAddress("bounces@example.org", "another key".getBytes(StandardCharsets.UTF_8)).find(address))
                .isEmpty();
        assertThat(addresses.find("bounces+" + "0".repeat(45) + "@example.org")).isEmpty();
        assertThat(addresses.find(address.replace("example.org", "example.com"))).isEmpty();
        assertThat(addresses.find("bounces@example.org")).isEmpty();
    }

    @Test
    void theFirstThatIsOursIsTakenFromATextWithSeveral() {
        Attempt attempt = new Attempt(UUID.fromString("018f6f3e-4a52-7c31-9d4b-5a1c3f0e7d21"), 7);
        String forged = "bounces+" + "a".repeat(45) + "@example.org";

        assertThat(addresses.find(forged + ", " + addresses.of(attempt))).contains(attempt);
    }

    @Test
    void anAddressThatWouldBecomeTooLongIsRefused() {
        assertThatThrownBy(() -> new ReturnAddress("undeliverable-messages@example.org", KEY))
                .hasMessageContaining("at most 18 characters before its @").hasMessageContaining("bounces@example.org");
        assertThatThrownBy(() -> new ReturnAddress("bounces", KEY)).isInstanceOf(IllegalArgumentException.class);
    }
}
