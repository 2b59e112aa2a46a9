package org.fcrsuite.ingest.imports;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.reading.Gate;

/** How many files are received at a time. */
@ApplicationScoped
class UploadGate {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Gate gate;

    UploadGate(ImportsConfig config) {
        this.gate = new Gate(config.concurrentUploads(), PATIENCE);
    }

    Gate gate() {
        return gate;
    }
}
