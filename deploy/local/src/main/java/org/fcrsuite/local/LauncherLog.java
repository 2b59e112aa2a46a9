package org.fcrsuite.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries say inside the launcher, and the traces of its own failures, to a file. */
final class LauncherLog {

    // Held, or the garbage collector would take the configured logger away.
    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {
    }

    static void to(Path file) {
        try {
            var handler = new FileHandler(file.toString().replace("%", "%%"));
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new Refusal("The log " + file + " cannot be written: " + e.getMessage());
        }
    }
}
