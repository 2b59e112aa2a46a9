package org.fcrsuite.ingest.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shares the imports out among the replicas. */
@ApplicationScoped
class ImportTasks {

    private final UUID owner = UUID.randomUUID();
    private final ImportJobs jobs;
    private final MappingJson mappings;
    private final ImportsConfig config;
    private final Clock clock;

    ImportTasks(ImportJobs jobs, MappingJson mappings, ImportsConfig config, Clock clock) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<ImportTask> claim() {
        return jobs.claim(owner, config.lease(), Instant.now(clock)).map(jobs::findById)
                .map(job -> new ImportTask(job.id, owner, mappings.stored(job.mapping), job.rowsRead, job.attempts));
    }

    void release(ImportTask task, Duration pause, boolean attemptCounts) {
        jobs.release(task.id(), owner, pause, attemptCounts);
    }
}
