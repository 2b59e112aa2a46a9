package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.fcrsuite.local.simulator.PermittedCentre;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.RestAssured;

/** The demonstration as it is told: the truth between the two figures, the estimate nearest, and all of it marked. */
@Tag("suite")
class DemoSuiteTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TRUTH = Pattern.compile("knows the truth: ([0-9.]+) %");
    private static final String NOTICE = "Simulated data";
    private static final String ITS_CONTACTS = "?source=simulated-centre";

    @TempDir
    Path home;

    @Test
    void theEstimateComesNearestToTheTruthAndWhatIsSimulatedIsMarkedWhicheverCommandStartsIt() throws Exception {
        try (var demo = LocalSuite.detached(home, LauncherProcess.onFreePorts("demo"))) {
            assertTheEstimateIsNearestTo(truth(), demo);
            assertMarked(demo);
            // Some customers have only a phone, and their messages no HTML.
            var mails = LocalSuite.eventually(PATIENCE, () -> demo.messages().findValuesAsText("html").stream()
                    .filter(html -> !html.isEmpty()).toList(), found -> !found.isEmpty());
            assertThat(mails.get(0)).contains(NOTICE);
            assertAnImportIsToldThatTheDataIsSimulated();
            assertEveryContactIsInvitedOrSuppressedForOneReason(demo);
        }
        try (var up = LocalSuite.detached(home, LauncherProcess.onFreePorts("up"))) {
            assertThat(up.get("metrics", "/v1/fcr" + ITS_CONTACTS).path("zone").asText()).isEqualTo("Europe/Amsterdam");
            assertMarked(up);
            assertThat(LauncherProcess.run(home, "status").output()).contains("simulated");
        }
    }

    private static void assertTheEstimateIsNearestTo(double truth, LocalSuite demo) {
        var figures = demo.get("metrics", "/v1/fcr" + ITS_CONTACTS).path("groups").path(0);
        double internal = 100 * figures.path("internal").path("rate").doubleValue();
        double external = 100 * figures.path("external").path("rate").doubleValue();
        double estimate = 100 * demo.get("metrics", "/v1/reconciliation" + ITS_CONTACTS).path("groups").path(0)
                .path("estimate").path("rate").doubleValue();
        System.out.printf("Demo: truth %.1f, internal %.1f, external %.1f, estimate %.1f%n", truth, internal, external,
                estimate);

        assertThat(truth).isStrictlyBetween(external, internal);
        assertThat(Math.abs(estimate - truth)).isLessThan(Math.abs(internal - truth))
                .isLessThan(Math.abs(external - truth));
    }

    private static void assertEveryContactIsInvitedOrSuppressedForOneReason(LocalSuite demo) throws InterruptedException {
        var now = Instant.now();
        PermittedCentre.addresses(now).stream().limit(40).forEach(address -> demo.to("survey").contentType("application/json")
                .body(Map.of("email", address)).post("/v1/opt-outs").then().statusCode(201));
        PermittedCentre.send(demo.url("ingest"), LauncherProcess.credentials(demo.home()).get("ingestKey"), now);

        for (var source : List.of(PermittedCentre.SOURCE, "simulated-centre")) {
            var sums = LocalSuite.eventually(PATIENCE, () -> SurveySums.of(demo, source), SurveySums::areOfOneMoment);
            System.out.println(source + ": " + sums);
            sums.assertThatEveryContactEndsOnce();
        }
        var asked = new ArrayList<String>();
        demo.messages().forEach(message -> {
            if (message.path("text").asText().contains("/s/")) {
                asked.add(message.path("to").asText());
            }
        });
        assertThat(asked).as("one message a customer").isNotEmpty().doesNotHaveDuplicates();
    }

    private static void assertMarked(LocalSuite suite) {
        for (var page : new String[] { suite.url("metrics") + "/login", suite.url("mailbox") + "/" }) {
            assertThat(RestAssured.given().accept("text/html").get(page).asString()).contains(NOTICE);
        }
    }

    private void assertAnImportIsToldThatTheDataIsSimulated() {
        var mapping = Path.of(System.getProperty("suite.root"), "docs/mappings/servicenow-incidents.json").toString();

        var told = LauncherProcess.run(home, "import", "--mapping", mapping, mapping);

        assertThat(told.output()).contains("is simulated", "FCR_HOME");
    }

    /** As the simulator tells it to whoever watches, once all of its history is counted. */
    private double truth() {
        return LocalSuite.eventually(PATIENCE, this::told, OptionalDouble::isPresent).getAsDouble();
    }

    private OptionalDouble told() {
        try {
            var found = TRUTH.matcher(Files.readString(home.resolve("logs/suite.log")));
            return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
