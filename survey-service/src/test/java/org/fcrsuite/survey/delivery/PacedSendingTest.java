package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PacedSendingTest.FourASecond.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class PacedSendingTest {

    public static class FourASecond implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fcr.survey.provider.per-second.email", "4");
        }
    }

    @Test
    void theProviderIsGivenNoMoreASecondThanItTakes() {
        MovableClock.noon();
        List<Requests> many = Stream.generate(Requests::aRequest).limit(24).toList();
        Requests.sendAll(many);

        many.forEach(one -> Database.awaitStatus(one, "DELIVERED"));

        List<Instant> sent = Database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT claimed_at FROM invitation WHERE status = 'DELIVERED' ORDER BY 1").mapTo(Instant.class)
                .list());
        // Four at once at the most, and from then on four a second: nine need a second and a quarter.
        IntStream.range(0, sent.size() - 9).forEach(i -> assertThat(Duration.between(sent.get(i), sent.get(i + 9)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_000)));
    }
}
