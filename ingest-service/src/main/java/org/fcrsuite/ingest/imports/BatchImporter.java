package org.fcrsuite.ingest.imports;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.domain.RecordStatus;
import org.fcrsuite.ingest.recording.ContactRecorder;
import org.fcrsuite.ingest.recording.RecordingMeters;

/** Commits rows and progress together, so that no crash counts a row twice or leaves one out. */
@ApplicationScoped
class BatchImporter {

    private final ImportJobs jobs;
    private final ContactRecorder recorder;
    private final Rejections rejections;
    private final RecordingMeters meters;
    private final ImportLife life;
    private final ImportsConfig config;

    BatchImporter(ImportJobs jobs, ContactRecorder recorder, Rejections rejections, RecordingMeters meters, ImportLife life,
            ImportsConfig config) {
        this.jobs = jobs;
        this.recorder = recorder;
        this.rejections = rejections;
        this.meters = meters;
        this.life = life;
        this.config = config;
    }

    /** @return where the import stands after it */
    @Transactional
    ImportState record(UUID id, UUID owner, RowBatch batch, long bytesRead) {
        ImportJob job = jobs.lock(id, owner);
        List<RecordStatus> recorded = recorder.recordHistory(batch.contacts());
        rejections.add(id, batch.rejected());
        meters.rejected(batch.rejected().size());
        job.advance(BatchCounts.of(recorded, batch.rejected().size()), bytesRead);
        if (job.rejected > config.maxRejected()) {
            life.fail(job, "More than " + config.maxRejected() + " rows were rejected, so the mapping is probably wrong. "
                    + "Look at the rejected rows for the reasons, correct the mapping, and send the file again.");
        } else {
            jobs.extend(id, config.lease());
        }
        return job.state;
    }
}
