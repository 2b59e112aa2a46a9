package org.fcrsuite.local;

import java.nio.file.Path;
import java.util.Locale;

/** The three services, in the order in which they are stopped: the first brings work for the others. */
enum ServiceName {

    INGEST,
    SURVEY,
    METRICS;

    /** As its module, its process and its log are called. */
    String label() {
        return part() + "-service";
    }

    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path jar(Path root) {
        return root.resolve(label()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
