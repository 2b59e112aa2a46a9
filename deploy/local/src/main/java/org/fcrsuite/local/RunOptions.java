package org.fcrsuite.local;

import java.nio.file.Path;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What `up` and `demo` have in common. */
final class RunOptions {

    @Mixin
    SuitePorts ports;

    @Option(names = "--detach", description = "Return when everything is healthy; './fcr down' stops it.")
    boolean detach;

    /** Given by the foreground half of --detach to the half that stays. */
    @Option(names = "--in-background", hidden = true)
    boolean inBackground;

    /** The directory that holds the services' modules. */
    Path root() {
        return Path.of(System.getProperty("suite.root", ".")).toAbsolutePath().normalize();
    }
}
