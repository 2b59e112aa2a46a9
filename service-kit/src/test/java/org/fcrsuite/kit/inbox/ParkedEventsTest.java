package org.fcrsuite.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fcrsuite.kit.KitApp;
import org.fcrsuite.kit.app.GreetingService;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KitApp.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ParkedEventsTest {

    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"/test","type":"org.fcrsuite.GreetingSaid.v1",
             "time":"2026-03-02T10:15:30Z","data":{"name":"%s"}}""";

    @Inject
    ParkedEvents parked;
    @Inject
    GreetingService greetings;
    @Inject
    Jdbi jdbi;

    private final String topic = "t-" + UUID.randomUUID();

    private void park(String channel, long offset, String payload, String reason) {
        parked.park(channel, new ConsumerRecord<>(topic, 0, offset, "key", payload), reason);
    }

    private List<ParkedEvents.Row> ours() {
        return parked.newest(1000).stream().filter(row -> row.topic().equals(topic)).toList();
    }

    private void parkedAgo(Duration ago) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE parked_event SET parked_at = now() - :ago * interval '1 second' WHERE topic = :topic
                """)
                .bind("ago", ago.toSeconds()).bind("topic", topic).execute());
    }

    @Test
    void whatIsMendedCanBeAppliedAlthoughNothingCameOnItsChannelSinceTheStart() {
        String name = "q-" + UUID.randomUUID().toString().substring(0, 8);
        park("quiet", 1, EVENT.formatted(name), "was broken");

        asAdmin().post("/v1/parked-events/" + ours().get(0).id() + "/retry").then().statusCode(204);

        assertThat(greetings.times(name)).isEqualTo(1);
        assertThat(ours()).isEmpty();
    }

    @Test
    void whatStillCannotBeAppliedIsRefusedWithTheReasonAndStays() {
        park("quiet", 1, EVENT.formatted("nobody"), "the database refuses it");
        park("quiet", 2, "{", "not JSON");
        park("gone", 3, EVENT.formatted("x"), "nobody reads it");

        assertRetryRefused(1, "greeting_name_check");
        assertRetryRefused(2, "not JSON");
        assertRetryRefused(3, "no longer receives gone");

        assertThat(ours()).hasSize(3);
        parkedAgo(Duration.ofDays(31));
        parked.forget();
    }

    private void assertRetryRefused(long offset, String reason) {
        long id = ours().stream().filter(row -> row.kafkaOffset() == offset).findFirst().orElseThrow().id();
        asAdmin().post("/v1/parked-events/" + id + "/retry").then().statusCode(422)
                .contentType("application/problem+json").body("detail", containsString(reason));
    }

    @Test
    void whatIsReadAgainReplacesWhatWasParked() {
        park("old", 1, "old", "old reason");
        parkedAgo(Duration.ofDays(29));

        park("new", 1, "new", "new reason");

        assertThat(ours()).hasSize(1).allSatisfy(row -> {
            assertThat(row.channel()).isEqualTo("new");
            assertThat(row.payload()).isEqualTo("new");
            assertThat(row.reason()).isEqualTo("new reason");
        });
        parked.forget();
        assertThat(ours()).as("parked anew").hasSize(1);
        parkedAgo(Duration.ofDays(31));
        parked.forget();
    }

    @Test
    void noParkedEventIsKeptForGood() {
        park("quiet", 1, "an address", "broken");
        park("quiet", 2, "another", "broken");
        parkedAgo(Duration.ofDays(31));
        park("quiet", 2, "another", "still broken");

        parked.forget();

        assertThat(ours()).extracting(ParkedEvents.Row::kafkaOffset).containsExactly(2L);
        parkedAgo(Duration.ofDays(31));
        parked.forget();
    }

    @Test
    void howManyAreParkedIsAMetric() {
        park("quiet", 1, "x", "broken");

        Eventually.isTrue("the parked event is counted", () -> given().get("/q/metrics").asString().lines()
                .anyMatch(line -> line.startsWith("fcr_parked_events ") && !line.endsWith(" 0.0") && !line.endsWith("NaN")));

        parkedAgo(Duration.ofDays(31));
        parked.forget();
    }
}
