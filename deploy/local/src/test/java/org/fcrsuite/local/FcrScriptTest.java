package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script `./fcr` in a checkout of nothing, with a JDK and a Maven that only say what they were asked. */
class FcrScriptTest {

    private static final List<String> SERVICES = List.of("ingest-service", "survey-service", "metrics-service");

    @TempDir
    Path checkout;

    @BeforeEach
    void makeTheCheckout() throws IOException {
        executable("fcr", Files.readString(Path.of(System.getProperty("suite.root"), "fcr")));
        executable("bin/javac", "#!/bin/sh\necho javac 17.0.1\n");
        executable("bin/java", """
                #!/bin/bash
                case "$*" in
                    *"local.Main key") echo fcr_made_up ;;
                    *"local.Main up") echo up; read -r end || true ;;
                esac
                """);
        executable("bin/mvn", """
                #!/bin/bash
                if [[ $1 == -v ]]; then echo "Apache Maven 3.9.9"; exit; fi
                mkdir -p "$CHECKOUT"/deploy/local/target/{lib,classes} "$CHECKOUT"/{%s}/target/quarkus-app
                touch "$CHECKOUT"/{%1$s}/target/quarkus-app/quarkus-run.jar
                echo "Maven was asked: $*"
                """.formatted(String.join(",", SERVICES)));
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (var module : List.of("embedded", "service-kit", "ingest-service", "survey-service", "metrics-service",
                "deploy/local")) {
            Files.writeString(Files.createDirectories(checkout.resolve(module)).resolve("pom.xml"), "");
        }
    }

    @Test
    void aKeyIsAllThatIsOnTheOutputEvenIfEverythingHasToBeBuiltFirst() throws Exception {
        var key = fcr("key");

        assertThat(key.getInputStream().readAllBytes()).asString().isEqualTo("fcr_made_up\n");
        assertThat(key.getErrorStream().readAllBytes()).asString().startsWith("Building the suite");
        assertThat(key.waitFor()).isZero();
    }

    @Test
    void testsAreRefusedInASentenceWhileASuiteRunsFromTheCheckout() throws Exception {
        var up = fcr("up");
        var said = new BufferedReader(new InputStreamReader(up.getInputStream()));
        assertThat(said.readLine()).isEqualTo("up");

        var refused = fcr("test");
        assertThat(refused.getErrorStream().readAllBytes()).asString().contains("a suite runs from this checkout",
                "./fcr down");
        assertThat(refused.waitFor()).isNotZero();

        up.getOutputStream().close();
        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var test = fcr("test", "-Dtest=X");
        assertThat(test.getInputStream().readAllBytes()).asString().contains("Maven was asked: ", " verify -Dtest=X");
        assertThat(test.waitFor()).isZero();
    }

    @Test
    void whatIsNoLongerInTheSourceIsNotPackaged() throws Exception {
        assertThat(fcr("key").waitFor()).isZero();
        var moved = Files.writeString(Files.createDirectories(checkout.resolve("ingest-service/target/classes/db"))
                .resolve("V20__moved.sql"), "");
        Files.writeString(Files.createDirectories(checkout.resolve("embedded/src/main")).resolve("New.java"), "");

        var up = fcr("up");
        up.getOutputStream().close();

        assertThat(up.waitFor()).isZero();
        assertThat(moved).doesNotExist();
    }

    @Test
    void aRunningSuiteKeepsItsPackagesAlthoughTheSourceHasChanged() throws Exception {
        assertThat(fcr("key").waitFor()).isZero();
        var up = fcr("up");
        var said = new BufferedReader(new InputStreamReader(up.getInputStream()));
        assertThat(said.readLine()).isEqualTo("up");
        Files.writeString(Files.createDirectories(checkout.resolve("embedded/src/main")).resolve("New.java"), "");

        var second = fcr("up");
        second.getOutputStream().close();
        assertThat(second.getErrorStream().readAllBytes()).isEmpty();

        up.getOutputStream().close();
        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var third = fcr("up");
        third.getOutputStream().close();
        assertThat(third.getErrorStream().readAllBytes()).asString().startsWith("Building the suite");
    }

    private Process fcr(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(checkout.resolve("fcr").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("FCR_HOME");
        builder.environment().put("CHECKOUT", checkout.toString());
        builder.environment().put("FCR_CHROMIUM", "/bin/true");
        builder.environment().merge("PATH", checkout.resolve("bin").toString(), (path, own) -> own + ":" + path);
        return builder.start();
    }

    private void executable(String name, String script) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
