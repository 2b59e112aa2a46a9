package org.fcrsuite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.fcrsuite.embedded.ChildProcess;
import org.fcrsuite.embedded.Ports;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The launcher as `./fcr` runs it: a process of its own, leader of its own group as one started from a terminal is. */
final class LauncherProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private LauncherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static LauncherProcess start(Path home, Map<String, String> environment, List<String> arguments) {
        // A run in the background hands an ignored SIGINT down, which no Ctrl-C would get through.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid", ChildProcess.java(), "-Xmx256m",
                "-Dsuite.root=" + System.getProperty("suite.root"), "-cp", System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("fcr-output", ".txt");
            // Read after the process has ended, so not its to delete.
            output.toFile().deleteOnExit();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("FCR_HOME", home.toString());
            builder.environment().putAll(environment);
            return new LauncherProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One command to its end. */
    static LauncherProcess run(Path home, String... arguments) {
        var launcher = start(home, Map.of(), List.of(arguments));
        launcher.awaitExit(START_LIMIT);
        return launcher;
    }

    /** A command that starts a suite, with a free port for each of its parts. */
    static List<String> onFreePorts(String... command) {
        return Stream.concat(Stream.of(command), freePorts().stream()).toList();
    }

    /** Options that give each part of a suite a free port. */
    static List<String> freePorts() {
        var options = new ArrayList<String>();
        for (var part : List.of("metrics", "ingest", "survey", "mailbox", "kafka", "postgres")) {
            options.add("--port-" + part + "=" + Ports.free());
        }
        return options;
    }

    /** Waits for these words; a launcher that does not say them is stopped, and the test fails with what it did say. */
    LauncherProcess awaitOutput(String text) {
        try {
            return awaitWords(text);
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    private LauncherProcess awaitWords(String text) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!output().contains(text)) {
            if (endsWithin(Duration.ofMillis(100)) && !output().contains(text)) {
                throw new AssertionError("The launcher ended before it said '" + text + "':\n" + output());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The launcher did not say '" + text + "' in time:\n" + output());
            }
        }
        return this;
    }

    int awaitExit(Duration limit) {
        if (!endsWithin(limit)) {
            throw new AssertionError("The launcher did not end in time:\n" + output());
        }
        return process.exitValue();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** What Ctrl-C at a terminal does: the signal goes to the whole foreground group. */
    int interruptGroup() {
        signal("INT", "-" + process.pid());
        return awaitExit(STOP_LIMIT);
    }

    int terminate() {
        signal("TERM", Long.toString(process.pid()));
        return awaitExit(STOP_LIMIT);
    }

    void kill() {
        process.destroyForcibly();
        awaitExit(STOP_LIMIT);
    }

    /** The launcher and everything below it. */
    List<ProcessHandle> processes() {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        return all;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> credentials(Path home) {
        try {
            var tree = new ObjectMapper().readTree(home.resolve("credentials.json").toFile());
            var credentials = new LinkedHashMap<String, String>();
            tree.fields().forEachRemaining(field -> credentials.put(field.getKey(), field.getValue().asText()));
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void signal(String name, String target) {
        try {
            new ProcessBuilder("kill", "-s", name, "--", target).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
