package org.fcrsuite.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that never outlives this one: it runs on a leash (see {@code leash.sh}), and is stopped with the given
 * signal when asked to, and also when this JVM ends without asking. Its output goes to a log file.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process leash;
    private final Path log;

    private ChildProcess(Process leash, Path log) {
        this.leash = leash;
        this.log = log;
    }

    /** Signals that ask a process to stop in an orderly way. */
    public enum StopSignal {
        TERM,
        /** What PostgreSQL calls a fast shutdown; on TERM it would wait for its clients to leave first. */
        INT
    }

    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log,
            StopSignal stopSignal) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(onLeash(command, stopSignal));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of the java command that runs this JVM. */
    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    /** Runs the action when the process ends, for whatever reason. */
    public void onExit(Runnable action) {
        leash.onExit().thenRun(action);
    }

    public Path log() {
        return log;
    }

    /** Process ids of the leash and of everything that it leads. */
    public List<Long> pids() {
        return Stream.concat(Stream.of(leash.toHandle()), leash.descendants()).map(ProcessHandle::pid).toList();
    }

    /** Asks the process to stop, waits for it, and ends it by force when it does not within half a minute. */
    @Override
    public void close() {
        var led = leash.descendants().toList();
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(led);
            }
        } catch (IOException e) {
            kill(led);
        } catch (InterruptedException e) {
            kill(led);
            Thread.currentThread().interrupt();
        }
    }

    private void kill(List<ProcessHandle> led) {
        led.forEach(ProcessHandle::destroyForcibly);
        leash.destroyForcibly();
    }

    private static List<String> onLeash(List<String> command, StopSignal stopSignal) throws IOException {
        var leashed = new ArrayList<String>();
        leashed.addAll(List.of("bash", "-c", script(), "leash", stopSignal.name()));
        leashed.addAll(command);
        return leashed;
    }

    /** Without its comments, which have no place in a list of processes. */
    private static String script() throws IOException {
        try (InputStream in = ChildProcess.class.getResourceAsStream("leash.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        }
    }
}
