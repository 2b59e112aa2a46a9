package org.fcrsuite.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.recording.SourceObservations;

/** The two ways in which an import ends. Its file is not kept beyond that. */
@ApplicationScoped
class ImportEnd {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final SourceObservations observations;
    private final Clock clock;

    ImportEnd(ImportJobs jobs, ImportFiles files, SourceObservations observations, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.observations = observations;
        this.clock = clock;
    }

    /** @param observedThrough null for a source that is live */
    @Transactional
    void done(UUID id, UUID owner, Instant observedThrough) {
        ImportJob job = jobs.lock(id, owner);
        if (observedThrough != null) {
            observations.observed(job.source, observedThrough);
        }
        job.done(Instant.now(clock));
        files.delete(id);
    }

    @Transactional
    void failed(UUID id, UUID owner, String why) {
        fail(jobs.lock(id, owner), why);
    }

    /** Call within a transaction that holds the lock. */
    void fail(ImportJob job, String why) {
        job.failed(why, Instant.now(clock));
        files.delete(job.id);
    }
}
