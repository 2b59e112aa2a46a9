package org.fcrsuite.ingest.imports;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One file on its way in. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    ImportState state;
    String source;
    @Column(name = "file_name")
    String fileName;
    String mapping;
    @Column(name = "bytes_total")
    long bytesTotal;
    @Column(name = "bytes_read")
    long bytesRead;
    @Column(name = "rows_read")
    long rowsRead;
    long created;
    long updated;
    long unchanged;
    long ignored;
    long rejected;
    String error;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "started_at")
    Instant startedAt;
    @Column(name = "finished_at")
    Instant finishedAt;
    @Column(name = "lease_owner")
    UUID leaseOwner;
    @Column(name = "lease_until")
    Instant leaseUntil;
    int attempts;

    protected ImportJob() {
    }

    static ImportJob queued(UUID id, String source, String fileName, String mapping, long bytesTotal, Instant now) {
        ImportJob job = new ImportJob();
        job.id = id;
        job.state = ImportState.QUEUED;
        job.source = source;
        job.fileName = fileName;
        job.mapping = mapping;
        job.bytesTotal = bytesTotal;
        job.createdAt = now;
        return job;
    }

    void advance(BatchCounts counts, long bytesReadNow) {
        rowsRead += counts.rows();
        created += counts.created();
        updated += counts.updated();
        unchanged += counts.unchanged();
        ignored += counts.ignoredOlder();
        rejected += counts.rejected();
        bytesRead = Math.min(bytesReadNow, bytesTotal);
        attempts = 0;
    }

    void done(Instant now) {
        become(ImportState.DONE, now);
        bytesRead = bytesTotal;
    }

    void failed(String why, Instant now) {
        become(ImportState.FAILED, now);
        error = why;
    }

    private void become(ImportState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("An import that is " + state + " cannot become " + next);
        }
        state = next;
        finishedAt = now;
        leaseOwner = null;
        leaseUntil = null;
    }
}
