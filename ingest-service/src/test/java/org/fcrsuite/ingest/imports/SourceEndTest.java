package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.ingest.recording.SourceObservations;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Topic;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.path.json.JsonPath;

/** What is told of a source's end while its history is imported, when that fails, and when its contacts come live. */
@ServiceTest
class SourceEndTest {

    private static final String LIVE = "live";
    private static final String NOTHING = "1970-01-01T00:00:00Z";
    private static final String STATED = "2026-03-05T00:00:00Z";
    private static final String HEADER = "id;kind;start;about;name\n";
    private static final String ROW = "1;PHONE;2026-03-02T09:58:00Z;billing;Ana\n";

    @Inject
    SourceObservations observations;
    @Inject
    Jdbi jdbi;

    private final String source = "end-" + UUID.randomUUID();
    private final String mapping = Import.mapping(source).replace("\"delimiter\"",
            "\"observedThrough\":\"" + STATED + "\",\"delimiter\"");

    private void comesLive(String externalId, String startedAt) {
        asAdmin().contentType("application/json").body("""
                {"source":"%s","externalId":"%s","channel":"PHONE","startedAt":"%s"}"""
                .formatted(source, externalId, startedAt)).post("/v1/contacts").then().statusCode(201);
    }

    /** All that was told of the source, in order. */
    private List<String> told() {
        Eventually.isTrue("everything is told", () -> jdbi.withHandle(handle -> handle
                .createQuery("SELECT count(*) FROM outbox").mapTo(Integer.class).one()) == 0);
        return Topic.named("fcr.contacts").known(event -> event.get("type").asText().endsWith("SourceObserved.v1")
                && source.equals(event.at("/data/source").asText())).stream().map(SourceEndTest::end).toList();
    }

    private static String end(JsonNode event) {
        return event.at("/data/observedThrough").asText(LIVE);
    }

    @Test
    void aFileWithAnUnusableHeaderSaysNothingOfItsSource() {
        JsonPath failed = Import.run(mapping, "a;b\n1;2\n");

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(told()).isEmpty();
    }

    @Test
    void anImportThatStoresNothingLeavesALiveSourceLive() {
        JsonPath failed = Import.run(mapping, HEADER + "1;FAX;x;y;z\n".repeat(10_001));

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(told()).containsExactly(NOTHING, LIVE);
    }

    @Test
    void anImportThatStoresNothingLeavesWhatWasStated() {
        Import.run(mapping, HEADER + ROW);

        Import.run(mapping, HEADER + "1;FAX;x;y;z\n".repeat(10_001));

        assertThat(told()).containsExactly(NOTHING, STATED, STATED, STATED);
    }

    @Test
    void ofAPartOfAHistoryNothingIsKnownUntilItIsWholeOrTheSourceIsLive() {
        String longFile = HEADER + ROW + "x;FAX;x;y;z\n".repeat(10_001);
        Import.run(mapping, longFile);
        assertThat(told()).containsExactly(NOTHING, NOTHING);

        comesLive("2", "2026-03-06T10:00:00Z");

        assertThat(told()).containsExactly(NOTHING, NOTHING, LIVE);
    }

    @Test
    void contactsThatComeLiveAfterTheHistoryMakeTheSourceLive() {
        Import.run(mapping, HEADER + ROW);

        comesLive("2", "2026-03-06T10:00:00Z");
        comesLive("3", "2026-03-07T10:00:00Z");

        assertThat(told()).containsExactly(NOTHING, STATED, LIVE);
    }

    @Test
    void aContactWithinTheHistoryDoesNotShowThatTheSourceIsLive() {
        Import.run(mapping, HEADER + ROW);

        comesLive("2", "2026-03-03T10:00:00Z");

        assertThat(told()).containsExactly(NOTHING, STATED);
    }

    @Test
    void whileHistoryIsImportedNothingIsLive() {
        UUID importId = UUID.randomUUID();
        observations.begin(importId, source);
        comesLive("2", "2026-03-06T10:00:00Z");
        observations.begin(importId, source);
        observations.complete(importId, source, Instant.parse(STATED));
        comesLive("3", "2026-03-06T10:00:00Z");

        assertThat(told()).containsExactly(NOTHING, STATED, LIVE);
    }
}
