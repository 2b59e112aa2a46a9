package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** While Kafka is away for so long that no more events can be stored. */
@QuarkusTest
@TestProfile(FullOutboxTest.WithoutKafka.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(MailResource.class)
class FullOutboxTest {

    public static class WithoutKafka implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "fcr.outbox.max-backlog", "1");
        }
    }

    @Inject
    Outbox outbox;

    @Test
    void nothingIsSentThatCouldNotBeToldOf() {
        Database.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
                VALUES (gen_random_uuid(), 'fcr.surveys', 'key', 'InvitationSent', '{}')
                """));
        Eventually.isTrue("the outbox is full", outbox::isFull);
        MovableClock.noon();
        String email = UUID.randomUUID() + "@example.org";
        queue(email);
        int before = Mailbox.connections();

        // Each round looks first whether the server is there: with the second look, one round is over.
        Eventually.isTrue("two rounds have begun", () -> Mailbox.connections() >= before + 2);

        assertThat(Mailbox.of(email).messages()).isEmpty();
        assertThat(Database.count("SELECT count(*) FROM invitation WHERE address = ? AND status = 'QUEUED' AND attempts = 0",
                email)).isEqualTo(1);
    }

    private static void queue(String email) {
        Database.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO invitation (source, external_id, customer_key, status, medium, requested_at, ended_at, address,
                    due_at)
                VALUES ('helpdesk', ?, gen_random_uuid(), 'QUEUED', 'EMAIL', ?, ?, ?, ?)
                """, email, MovableClock.time(), MovableClock.time().minus(Duration.ofHours(1)), email,
                MovableClock.time()));
    }
}
