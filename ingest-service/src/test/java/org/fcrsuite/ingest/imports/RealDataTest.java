package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.Suite;
import org.fcrsuite.kit.testing.Topic;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

/** The incident log of a real service desk, through the API. */
@ServiceTest
class RealDataTest {

    private static final Logger LOG = Logger.getLogger(RealDataTest.class);
    private static final int ROWS = 141_712;
    private static final int INCIDENTS = 24_918;

    @Inject
    Jdbi jdbi;

    private Path log;
    private String mapping;

    @BeforeEach
    void theLogIsThere() throws IOException {
        log = Suite.realData();
        assumeTrue(Files.isReadable(log), "SKIPPED: the real incident log is not at " + log);
        mapping = Files.readString(Suite.root().resolve("docs/mappings/servicenow-incidents.json"));
    }

    private JsonPath run(String source, byte[] file) {
        String id = Import.send(mapping.replace("\"source\": \"servicenow\"", "\"source\": \"" + source + "\""), file)
                .statusCode(202).extract().path("id");
        JsonPath done = Import.await(id, Duration.ofMinutes(3));
        LOG.infof("%d rows in %s", done.getInt("rowsRead"), Import.took(done));
        assertThat(done.getString("state")).as(done.getString("error")).isEqualTo("DONE");
        assertThat(done.getInt("rowsRead")).isEqualTo(ROWS);
        assertThat(done.getInt("rejected")).isZero();
        return done;
    }

    @Test
    void itsIncidentsComeOutTheSameAgainAndInAnyOrder() throws IOException {
        JsonPath first = run("servicenow", Files.readAllBytes(log));
        assertThat(first.getInt("created")).isEqualTo(INCIDENTS);
        assertThat(stored("servicenow")).isEqualTo(INCIDENTS);
        int versions = versions();

        JsonPath again = run("servicenow", Files.readAllBytes(log));
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("updated")).isZero();
        assertThat(versions()).as("nothing was changed").isEqualTo(versions);

        JsonPath shuffled = run("servicenow-shuffled", shuffled());
        assertThat(shuffled.getInt("created")).isEqualTo(INCIDENTS);
        assertThat(differences()).isZero();
        observedThroughIsToldOf();
    }

    private byte[] shuffled() throws IOException {
        List<String> rows = new ArrayList<>();
        String header;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
            header = lines.readLine();
            lines.lines().forEach(rows::add);
        }
        Collections.shuffle(rows, new Random(2016));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((header + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private int stored(String source) {
        return number("SELECT count(*) FROM contact WHERE source = '" + source + "'");
    }

    private int versions() {
        return number("SELECT sum(record_version) FROM contact WHERE source = 'servicenow'");
    }

    /** Everything but our own counters and times. */
    private int differences() {
        String columns = "external_id, revision, channel, direction, started_at, ended_at, customer_key, customer_id, topic, "
                + "agent, team, disposition, transfers, reopens, survey_allowed";
        return number("SELECT count(*) FROM (SELECT " + columns + " FROM contact WHERE source = 'servicenow' EXCEPT SELECT "
                + columns + " FROM contact WHERE source = 'servicenow-shuffled') AS different");
    }

    private int number(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private static void observedThroughIsToldOf() {
        Topic.named("fcr.contacts").await(1, event -> event.get("type").asText().endsWith("SourceObserved.v1")
                && event.at("/data/source").asText().equals("servicenow")
                && event.at("/data/observedThrough").asText().equals("2016-06-01T00:00:00Z"));
    }
}
