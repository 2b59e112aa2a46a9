package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The incident log of a real service desk through the whole suite: file, ingest-service, Kafka, metrics-service. The
 * figures were computed independently, straight from the file.
 */
@Tag("suite")
class RealDataTest {

    private static final Path ROOT = Path.of(System.getProperty("suite.root"));
    private static final Path DATA = ROOT.resolve("../shared/data/uci-servicenow-incidents/incident_event_log.csv.gz")
            .normalize();
    private static final Path MAPPING = ROOT.resolve("docs/mappings/servicenow-incidents.json");
    private static final List<Expected> EXPECTED = List.of(
            new Expected("real-all-contacts", "ALL_CONTACTS", "ALLOWED", 16_866, 22_200),
            new Expected("real-first-contacts", "FIRST_CONTACTS", "ALLOWED", 14_021, 16_879),
            new Expected("real-strict", "FIRST_CONTACTS", "DISQUALIFIES", 7_589, 16_879));
    private static final Duration TARGET = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static LocalSuite suite;

    record Expected(String name, String unit, String rule, int resolved, int determined) {

        String definition() {
            return """
                    {"name": "%s", "sameIssue": "TOPIC", "repeatChannel": "ANY", "windowDays": 7, "reconnectMinutes": 0,
                     "transfer": "%3$s", "escalation": "%3$s", "reopen": "%3$s", "unit": "%2$s",
                     "excludeOutbound": false, "excludeAbandoned": false, "excludeAutomated": false}
                    """.formatted(name, unit, rule);
        }
    }

    @BeforeAll
    static void start() {
        assumeTrue(Files.exists(DATA), "SKIPPED: the real data is not here (" + DATA + ")");
        suite = LocalSuite.start(home, Map.of(), LauncherProcess.freePorts());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void theFiguresComeOutExactlyAndStayWhenTheFileComesAgainInAnyOrder() throws Exception {
        for (var expected : EXPECTED) {
            suite.to("metrics").contentType("application/json").body(expected.definition()).post("/v1/definitions")
                    .then().statusCode(201);
        }
        long begin = System.nanoTime();
        importFile("servicenow", DATA);
        assertFigures("servicenow");
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("Real data, from the first byte to the figures: %.1f s (target %d s)%n",
                took.toMillis() / 1000.0, TARGET.toSeconds());

        importFile("servicenow", DATA);
        assertFigures("servicenow");
        // As a source and customers of their own: among contacts that are there already, every row would be an older one.
        importFile("servicenow-shuffled", shuffled());
        assertFigures("servicenow-shuffled");
        assertFigures("servicenow");
    }

    private static void assertFigures(String source) {
        for (var expected : EXPECTED) {
            LocalSuite.eventually(Duration.ofMinutes(3), () -> figures(source, expected), found -> found.equals(
                    expected.resolved() + "/" + expected.determined()));
        }
    }

    private static void importFile(String source, Path file) {
        var done = LauncherProcess.run(home, "import", "--wait", "--mapping", MAPPING.toString(), "--source", source,
                file.toString());
        System.out.println(done.output().lines().filter(line -> line.contains("rows read")).findFirst().orElse(""));
        assertThat(done.exitCode()).as(done.output()).isZero();
        assertThat(done.output()).contains("141,712 rows read", "0 rejected");
    }

    private static String figures(String source, Expected expected) {
        var internal = suite.get("metrics", "/v1/fcr?source=" + source + "&definition=" + expected.name()).path("groups")
                .path(0).path("internal");
        return internal.path("resolved").asInt() + "/" + internal.path("determined").asInt();
    }

    private static Path shuffled() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
            var header = in.readLine();
            var rows = new ArrayList<>(in.lines().map(row -> row.replace("Caller ", "Another caller ")).toList());
            Collections.shuffle(rows, new Random(20_160_601));
            rows.add(0, header);
            return Files.write(home.resolve("shuffled.csv"), rows);
        }
    }
}
