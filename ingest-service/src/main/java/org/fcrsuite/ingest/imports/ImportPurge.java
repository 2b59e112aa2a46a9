package org.fcrsuite.ingest.imports;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Forgets imports that were finished long ago, and with them their rejected rows. */
@ApplicationScoped
class ImportPurge {

    private final ImportJobs jobs;
    private final ImportsConfig config;
    private final Clock clock;

    ImportPurge(ImportJobs jobs, ImportsConfig config, Clock clock) {
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", identity = "imports-forget")
    void forget() {
        jobs.forgetFinishedBefore(Instant.now(clock).minus(config.keep()));
    }
}
