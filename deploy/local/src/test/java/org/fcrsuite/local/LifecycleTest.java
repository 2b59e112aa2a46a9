package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fcrsuite.embedded.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.RestAssured;

/** Starting, stopping, starting again: nothing is lost, and nothing is left. */
@Tag("suite")
class LifecycleTest {

    @TempDir
    Path home;

    /** Also what runs in the background when a test fails. */
    @AfterEach
    void leaveNothing() {
        LauncherProcess.run(home, "down");
    }

    @Test
    void ctrlCLeavesNoProcessAndTheNextStartFindsTheData() {
        var ports = LauncherProcess.freePorts();
        List<ProcessHandle> processes;
        try (var first = LocalSuite.start(home, Map.of(), ports)) {
            assertOnlyTheOwnerReadsTheCredentials();
            assertThat(LauncherProcess.run(home, "status").exitCode()).isZero();
            assertASecondStartIsRefused();
            record(first, "kept-1");
            processes = first.launcher().processes();

            assertThat(first.launcher().interruptGroup()).isEqualTo(130);
        }
        assertThat(processes).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);
        assertThat(LauncherProcess.run(home, "status").exitCode()).isEqualTo(3);

        var again = LauncherProcess.run(home, Stream.concat(Stream.of("up", "--detach"), ports.stream())
                .toArray(String[]::new));
        assertThat(again.output()).contains("./fcr down");
        var state = PrivateJson.read(home.resolve("suite.json"), SuiteState.class).orElseThrow();
        var suite = ProcessHandle.of(state.pid()).orElseThrow();
        var detached = Stream.concat(Stream.of(suite), suite.descendants()).toList();
        assertThat(recorded(state, "kept-1")).isEqualTo(200);

        var down = LauncherProcess.run(home, "down");

        assertThat(down.exitCode()).isZero();
        assertThat(detached).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);
        assertTheDemoDoesNotComeAmongContactsOfOnesOwn();
    }

    @Test
    void aKilledLauncherTakesItsPartsWithItAndIsNotTakenForARunningOne() {
        try (var launcher = LauncherProcess.start(home, Map.of(), up())) {
            launcher.awaitOutput("Kafka");
            var parts = launcher.processes();

            launcher.kill();

            LocalSuite.eventually(Duration.ofSeconds(60), () -> parts.stream().filter(ProcessHandle::isAlive).toList(),
                    List::isEmpty);
        }
        assertThat(LauncherProcess.run(home, "down").output()).contains("not running");
    }

    @Test
    void aPortInUseIsSaidInASentence() throws Exception {
        int taken = Ports.free();
        try (var other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            var arguments = up().stream().filter(option -> !option.startsWith("--port-survey"));
            var refused = LauncherProcess.run(home, Stream.concat(arguments, Stream.of("--port-survey=" + other
                    .getLocalPort())).toArray(String[]::new));

            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.output()).contains("Port " + taken + " is in use", "--port-survey")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aServiceThatCannotStartIsNamedWithItsReasonAndEverythingElseIsStopped() throws Exception {
        Files.writeString(home.resolve("credentials.json"), """
                {"ingestKey": "no key at all", "surveyKey": "x", "metricsKey": "x", "managerUser": "m",
                 "managerPassword": "a-password-of-some-length"}
                """);

        try (var launcher = LauncherProcess.start(home, Map.of(), up())) {
            launcher.awaitOutput("Kafka");
            var parts = launcher.processes();

            assertThat(launcher.awaitExit(Duration.ofMinutes(3))).isNotZero();
            assertThat(launcher.output()).contains("-service did not start: ", "fcr.bootstrap-key", "logs")
                    .doesNotContain("\tat ");
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
        }
    }

    private void assertOnlyTheOwnerReadsTheCredentials() {
        assertThat(Stream.of("credentials.json", "internal-secrets.json").map(home::resolve)).allSatisfy(
                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(LauncherProcess.credentials(home)).containsOnlyKeys("ingestKey", "surveyKey", "metricsKey",
                "managerUser", "managerPassword");
    }

    private void assertTheDemoDoesNotComeAmongContactsOfOnesOwn() {
        var refused = LauncherProcess.run(home, LauncherProcess.onFreePorts("demo").toArray(String[]::new));

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("contacts of your own", "FCR_HOME").doesNotContain("\tat ", "is up");
        assertThat(SuiteHome.of(home).holdsSimulatedData()).isFalse();
    }

    private void assertASecondStartIsRefused() {
        var second = LauncherProcess.run(home, "up");
        assertThat(second.exitCode()).isNotZero();
        assertThat(second.output()).contains("already running");
    }

    private static List<String> up() {
        return LauncherProcess.onFreePorts("up");
    }

    private static void record(LocalSuite suite, String externalId) {
        suite.to("ingest").contentType("application/json").body("""
                {"source": "lifecycle", "externalId": "%s", "channel": "PHONE", "startedAt": "2026-01-05T10:00:00Z"}
                """.formatted(externalId)).post("/v1/contacts").then().statusCode(201);
    }

    private int recorded(SuiteState state, String externalId) {
        return RestAssured.given().baseUri(state.url("ingest"))
                .header("Authorization", "Bearer " + LauncherProcess.credentials(home).get("ingestKey"))
                .get("/v1/contacts/lifecycle/" + externalId).statusCode();
    }
}
