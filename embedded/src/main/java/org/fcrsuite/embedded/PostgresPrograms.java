package org.fcrsuite.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The command lines of PostgreSQL's own programs for one data directory. */
final class PostgresPrograms {

    private final Path home;
    private final Path data;
    private final PostgresIdentity identity = PostgresIdentity.ofThisProcess();

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

    /** Made beside its place and then renamed, so that a start that was cut short leaves no half of a directory. */
    void initialise(String superuserPassword, boolean durable, Path log) {
        var beside = data.resolveSibling(data.getFileName() + ".new");
        try {
            Directories.delete(beside);
            Files.createDirectories(beside);
            Files.createDirectories(log.getParent());
            identity.own(beside);
            var password = Files.createTempFile(data.getParent(), "password", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(password, superuserPassword);
                identity.own(password);
                run(initdb(beside, password, durable), log);
            } finally {
                Files.delete(password);
            }
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL could not make its data directory " + data + ": " + e.getMessage(), e);
        }
    }

    private List<String> initdb(Path directory, Path password, boolean durable) {
        var command = program("initdb");
        command.addAll(List.of("-D", directory.toString(), "-U", "postgres", "--pwfile", password.toString(),
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    /** A server of a suite that was killed may still be about; two on one directory would be refused. */
    void stopLeftover() {
        var file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                var process = ProcessHandle.of(pidIn(file));
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

    private static long pidIn(Path file) throws IOException {
        try {
            return Long.parseLong(Files.readString(file).lines().findFirst().orElse("").strip());
        } catch (NumberFormatException remnant) {
            throw new StartFailure("The file " + file + " does not say which PostgreSQL runs there: it is probably the "
                    + "remnant of a crash. Remove it if none does.", remnant);
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
        var command = new ArrayList<>(identity.prefix());
        command.add(home.resolve("bin").resolve(name).toString());
        return command;
    }
}
