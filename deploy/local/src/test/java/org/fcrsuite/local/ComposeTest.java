package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compose.yaml says fits the services, the example of its variables and the script that makes its secrets. */
class ComposeTest {

    private static final Path DIRECTORY = ComposeFile.DIRECTORY;
    private static final Set<String> OF_THE_KIT = Set.of("fcr.bootstrap-key");

    private final ComposeFile compose = ComposeFile.read();

    @TempDir
    Path copy;

    @ParameterizedTest
    @EnumSource
    void theHealthCheckAndThePublishedPortGoWhereTheServiceListens(ServiceName service) {
        var listens = compose.environment(service).get("QUARKUS_HTTP_PORT");

        assertThat(listens).isNotNull();
        assertThat(compose.healthCheck(service)).contains("http://localhost:" + listens + "/q/health/ready");
        assertThat(compose.ports(service)).singleElement().asString().startsWith("127.0.0.1:").endsWith(":" + listens);
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfOursIsOneThatTheServiceHasAndNoRequiredOneIsMissing(ServiceName service) {
        var settings = Stream.of("service-kit", service.label()).flatMap(module -> Setting.of(module).stream()).toList();
        var given = new TreeSet<>(compose.environment(service).keySet());
        given.removeIf(name -> !name.startsWith("FCR_"));
        var files = compose.secrets(service).keySet().stream().filter(name -> name.startsWith("fcr."))
                .filter(name -> !OF_THE_KIT.contains(name)).toList();

        assertThat(settings).extracting(Setting::asVariable).containsAll(given);
        assertThat(settings).extracting(Setting::key).containsAll(files);
        assertThat(settings).filteredOn(Setting::required)
                .allMatch(setting -> given.contains(setting.asVariable()) || files.contains(setting.key()));
        assertThat(compose.secrets(service)).containsKey("fcr.bootstrap-key").containsKey("quarkus.datasource.password");
    }

    @Test
    void theExampleSetsEveryVariableAndNoneThatNothingReads() {
        var example = ComposeFile.example();

        assertThat(example.keySet()).filteredOn(name -> !name.startsWith("COMPOSE_"))
                .containsExactlyInAnyOrderElementsOf(compose.variables().keySet());
        compose.variables().forEach((name, insists) -> assertThat(insists && example.get(name).isBlank()).isFalse());
    }

    @Test
    void theScriptMakesEverySecretThatIsMountedAndNeverMakesOneAnew() throws Exception {
        var script = copyOfTheScript();

        assertThat(run(script.getParent(), script.toString())).isZero();
        var made = contents(script.resolveSibling("secrets"));
        assertThat(run(script.getParent(), script.toString())).isZero();

        assertThat(made.stream().map(line -> line.split("=", 2)[0])).containsExactlyInAnyOrderElementsOf(compose
                .secretFiles().values().stream().map(file -> file.getFileName().toString()).toList());
        assertThat(made).contains("ingest_key=fcr_made_up", "smtp_password=").doesNotHaveDuplicates();
        assertThat(contents(script.resolveSibling("secrets"))).isEqualTo(made);
    }

    @Test
    void theComposeToolFindsNothingWrong() throws Exception {
        var tool = Stream.of("/usr/bin/docker-compose", "/usr/local/bin/docker-compose").filter(path -> Files
                .isExecutable(Path.of(path))).findFirst();
        assumeTrue(tool.isPresent(), "SKIPPED: there is no docker-compose here");

        assertThat(run(DIRECTORY, tool.get(), "--env-file", ".env.example", "config", "-q")).isZero();
    }

    /** Beside a launcher that makes up keys, so that none of the suite's own needs to be built. */
    private Path copyOfTheScript() throws IOException {
        var script = Files.createDirectories(copy.resolve("deploy/compose")).resolve("make-secrets");
        Files.copy(DIRECTORY.resolve("make-secrets"), script);
        var launcher = Files.writeString(copy.resolve("fcr"), "#!/usr/bin/env bash\necho fcr_made_up\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static List<String> contents(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().map(file -> file.getFileName() + "=" + text(file)).collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(Path directory, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
