package org.fcrsuite.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** The command lines of PostgreSQL's own programs for one data directory. */
final class PostgresPrograms {

    private final Path home;
    private final Path data;

    PostgresPrograms(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    List<String> server(int port, List<String> settings) {
        var command = program("postgres");
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    void initialise(String superuserPassword, boolean durable, Path log) {
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.getParent());
            var password = Files.createTempFile(data.getParent(), "password", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(password, superuserPassword);
                var command = program("initdb");
                command.addAll(List.of("-D", data.toString(), "-U", "postgres", "--pwfile", password.toString(),
                        "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8", "--locale=C"));
                if (!durable) {
                    command.add("--no-sync");
                }
                run(command, log);
            } finally {
                Files.delete(password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of a suite that was killed may still be about; two on one directory would be refused. */
    void stopLeftover() {
        var file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                var process = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()));
                if (process.isPresent()) {
                    stopLeftover(process.get(), file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new StartFailure("A PostgreSQL left over in " + data + " could not be stopped.", e);
        }
    }

    private void stopLeftover(ProcessHandle process, Path file)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var command = process.info().commandLine();
        if (command.filter(line -> line.contains(data.toString())).isPresent()) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
        } else if (command.isEmpty()) {
            // Dead already, only not yet buried, which PostgreSQL takes for alive. Should processes of it live on in
            // spite of that, it still finds their shared memory, and refuses.
            Files.deleteIfExists(file);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try {
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new StartFailure("PostgreSQL could not make its data directory: " + LogTail.reason(log)
                        + " (log: " + log + ")");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailure("The start of PostgreSQL was interrupted.", e);
        }
    }

    private List<String> program(String name) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet the files stay root's.
        if ("root".equals(System.getProperty("user.name")) && LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(name).toString());
        return command;
    }
}
