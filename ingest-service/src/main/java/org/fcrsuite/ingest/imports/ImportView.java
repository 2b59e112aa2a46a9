package org.fcrsuite.ingest.imports;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Import", description = "A file on its way in. rowsRead = created + updated + unchanged + ignoredOlder + rejected.")
record ImportView(
        UUID id,
        ImportState state,
        @Schema(examples = "servicenow") String source,
        @Schema(examples = "incidents.csv.gz") String fileName,
        @Schema(description = "The size of the file as it was sent.") long bytesTotal,
        long bytesRead,
        @Schema(description = "0 to 1, by the bytes read.", minimum = "0", maximum = "1") double progress,
        long rowsRead,
        long created,
        long updated,
        long unchanged,
        @Schema(description = "Rows of a smaller revision than one that was read before.") long ignoredOlder,
        @Schema(description = "See /v1/imports/{id}/rejected.") long rejected,
        @Schema(description = "Why it failed, and what to do.") String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static ImportView of(ImportJob job) {
        return new ImportView(job.id, job.state, job.source, job.fileName, job.bytesTotal, job.bytesRead, progress(job),
                job.rowsRead, job.created, job.updated, job.unchanged, job.ignored, job.rejected, job.error, job.createdAt,
                job.startedAt, job.finishedAt);
    }

    private static double progress(ImportJob job) {
        if (job.state == ImportState.DONE) {
            return 1;
        }
        return job.bytesTotal == 0 ? 0 : Math.round(1000.0 * job.bytesRead / job.bytesTotal) / 1000.0;
    }
}
