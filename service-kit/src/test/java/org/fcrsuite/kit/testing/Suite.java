package org.fcrsuite.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project is, for tests that read what lies beside their module. */
public final class Suite {

    private Suite() {
    }

    public static Path root() {
        String given = System.getProperty("suite.root");
        for (Path directory = Path.of(given == null ? "" : given).toAbsolutePath(); directory != null; directory = directory
                .getParent()) {
            if (Files.isDirectory(directory.resolve("contracts"))) {
                return directory;
            }
        }
        throw new IllegalStateException("Not within the project: there is no directory 'contracts' above");
    }

    /** Real input for tests; it lies beside the project, not in it. Tests that need it skip where it is absent. */
    public static Path realData() {
        return root().resolveSibling("shared").resolve("data/uci-servicenow-incidents/incident_event_log.csv.gz");
    }
}
