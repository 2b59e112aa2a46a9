package org.fcrsuite.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.ingest.domain.Contacts.aContact;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.ingest.recording.ContactRecorder;
import org.fcrsuite.ingest.recording.SourceObservations;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;

@ServiceTest
class ReplayTest {

    @Inject
    ContactRecorder recorder;
    @Inject
    SourceObservations observations;
    @Inject
    Replays replays;
    @Inject
    Jdbi jdbi;

    private final String source = "replay-" + UUID.randomUUID();

    @Test
    void everythingThatIsStoredIsPublishedOnceMore() {
        recorder.record(List.of(aContact(source, "1").about("x").endedAt("2026-03-02T10:00:00Z").done()));
        recorder.record(List.of(aContact(source, "1").about("y").endedAt("2026-03-02T10:00:00Z").done()));
        observations.complete(UUID.randomUUID(), source, Instant.parse("2026-04-01T00:00:00Z"));

        String id = asAdmin().post("/v1/replay?topic=contacts").then().statusCode(202).body("state", equalTo("RUNNING"))
                .extract().path("id");
        Eventually.isTrue("the replay is done", () -> asAdmin().get("/v1/replay/" + id).path("state").equals("DONE"));

        List<JsonNode> events = Topic.named("fcr.contacts").await(5, event -> source.equals(event.at("/data/source").asText()));
        assertThat(events).filteredOn(event -> event.get("type").asText().contains("SourceObserved")).hasSize(2);
        assertThat(events).extracting(event -> event.at("/data/revision").asInt()).containsExactlyInAnyOrder(1, 2, 2, 1, 1);
        int stored = jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM contact").mapTo(Integer.class).one());
        assertThat(asAdmin().get("/v1/replay/" + id).<Integer> path("published")).isGreaterThan(stored);
    }

    @Test
    void oneReplayRunsAtATime() {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        QuarkusTransaction.begin();
        try {
            assertThat(replays.begin("contacts", now)).isPresent();
            assertThat(replays.begin("contacts", now)).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void onlyAnAdministratorMayStartOne() {
        as(TestKeys.withScopes("contacts:write")).post("/v1/replay?topic=contacts").then().statusCode(403);
        asAdmin().post("/v1/replay?topic=surveys").then().statusCode(400).contentType("application/problem+json");
        asAdmin().post("/v1/replay").then().statusCode(400);
        asAdmin().get("/v1/replay/" + UUID.randomUUID()).then().statusCode(404);
    }
}
