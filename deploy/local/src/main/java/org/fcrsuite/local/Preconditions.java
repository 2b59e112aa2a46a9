package org.fcrsuite.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fcrsuite.embedded.Ports;

/** What has to hold before anything is started; found out first, so that it can be said in a sentence. */
final class Preconditions {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long DISK_NEEDED = 1024 * MEGABYTE;

    private Preconditions() {
    }

    static void check(SuiteHome home, SuitePorts ports, Path root) {
        for (var service : ServiceName.values()) {
            if (!Files.exists(service.jar(root))) {
                throw new Refusal(service.label() + " is not built: " + service.jar(root) + " is missing; run './fcr up'"
                        + " or 'mvn package' first.");
            }
        }
        checkDisk(home);
        ports.byName().forEach(Preconditions::checkPort);
    }

    private static void checkDisk(SuiteHome home) {
        try {
            long free = Files.getFileStore(home.directory()).getUsableSpace();
            if (free < DISK_NEEDED) {
                throw new Refusal("The disk of " + home.directory() + " is full: " + free / MEGABYTE
                        + " MB are free and the suite needs " + DISK_NEEDED / MEGABYTE
                        + " MB; make room, or set FCR_HOME to a directory on another disk.");
            }
        } catch (IOException e) {
            throw new Refusal("The free space of " + home.directory() + " cannot be read: " + e.getMessage());
        }
    }

    private static void checkPort(String name, int port) {
        if (!Ports.isFree(port)) {
            throw new Refusal("Port " + port + " is in use, and " + name + " needs it: stop what uses it, or choose"
                    + " another with --port-" + name + "=PORT.");
        }
    }
}
