package org.fcrsuite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the local suite keeps what is its own: {@code .fcr}, or what {@code FCR_HOME} says. */
record SuiteHome(Path directory) {

    static SuiteHome fromEnvironment() {
        var given = System.getenv("FCR_HOME");
        return of(Path.of(given == null || given.isBlank() ? ".fcr" : given));
    }

    static SuiteHome of(Path directory) {
        var home = new SuiteHome(directory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.directory.resolve("logs"));
        } catch (IOException e) {
            throw new Refusal("The directory " + home.directory + " cannot be made: " + e.getMessage());
        }
        return home;
    }

    Path credentials() {
        return directory.resolve("credentials.json");
    }

    /** What only the parts of the suite tell each other. */
    Path internalSecrets() {
        return directory.resolve("internal-secrets.json");
    }

    /** From its first simulated contact on, whichever command starts the suite. */
    boolean holdsSimulatedData() {
        return Files.exists(simulated());
    }

    void willHoldSimulatedData() {
        try {
            Files.writeString(simulated(), "The data of this directory is simulated: './fcr demo' made it.\n");
        } catch (IOException e) {
            throw new Refusal(simulated() + " cannot be written: " + e.getMessage());
        }
    }

    private Path simulated() {
        return directory.resolve("simulated");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    /** Who runs the suite and where; there while it runs. */
    Path state() {
        return directory.resolve("suite.json");
    }

    Path data(String part) {
        return directory.resolve("data").resolve(part);
    }

    Path log(String part) {
        return directory.resolve("logs").resolve(part + ".log");
    }

    /** An empty log for a new start; the one before it is kept. */
    Path freshLog(String part) {
        var log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
