package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a file and its mapping where any replica finds them. */
@ApplicationScoped
class UploadReceiver {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Clock clock;

    UploadReceiver(ImportJobs jobs, ImportFiles files, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    ImportView receive(Upload upload) {
        ImportJob job = ImportJob.queued(UUID.randomUUID(), upload.mapping().source(), Upload.printable(upload.fileName()),
                upload.mappingText(), upload.size(), Instant.now(clock));
        jobs.persistAndFlush(job);
        try {
            files.store(job.id, upload.file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file that was received cannot be read", unreadable);
        }
        return ImportView.of(job);
    }
}
