package org.fcrsuite.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.recording.SourceObservations;

/** How an import begins, and the two ways in which it ends. Its file is not kept beyond that. */
@ApplicationScoped
class ImportLife {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final SourceObservations observations;
    private final Clock clock;

    ImportLife(ImportJobs jobs, ImportFiles files, SourceObservations observations, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.observations = observations;
        this.clock = clock;
    }

    /** Its file is readable. Repeated where it is taken up again. */
    @Transactional
    void begun(UUID id, UUID owner, Instant observedThrough) {
        ImportJob job = jobs.lock(id, owner);
        if (observedThrough != null) {
            observations.begin(id, job.source);
        }
    }

    /** @param observedThrough null where the file does not say */
    @Transactional
    void done(UUID id, UUID owner, Instant observedThrough) {
        ImportJob job = jobs.lock(id, owner);
        if (observedThrough != null) {
            observations.complete(id, job.source, observedThrough);
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
        observations.fail(job.id, job.source, job.created + job.updated > 0);
        job.failed(why, Instant.now(clock));
        files.delete(job.id);
    }
}
