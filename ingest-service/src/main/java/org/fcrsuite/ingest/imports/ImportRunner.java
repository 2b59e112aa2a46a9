package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.mapping.ImportMapping;
import org.fcrsuite.ingest.recording.SourceObservations;

/** Takes one import from where it stands to its end. */
@ApplicationScoped
class ImportRunner {

    private final ImportFiles files;
    private final ImportReading reading;
    private final BatchImporter batches;
    private final ImportEnd end;
    private final SourceObservations observations;
    private final ImportsConfig config;

    ImportRunner(ImportFiles files, ImportReading reading, BatchImporter batches, ImportEnd end,
            SourceObservations observations, ImportsConfig config) {
        this.files = files;
        this.reading = reading;
        this.batches = batches;
        this.end = end;
        this.observations = observations;
        this.config = config;
    }

    /** @return false where it was told to stop before the end */
    boolean run(ImportTask task, BooleanSupplier stopped) throws IOException {
        ImportMapping mapping = task.mapping();
        if (mapping.observedThrough() != null) {
            observations.begin(mapping.source());
        }
        try (ImportText text = ImportText.open(files.open(task.id()), Charset.forName(mapping.charset()))) {
            ImportRows rows = reading.rows(text, mapping);
            rows.skip(task.rowsDone());
            return recordAll(task, rows, stopped);
        } catch (UnusableFileException unusable) {
            end.failed(task.id(), task.owner(), unusable.getMessage());
            return true;
        }
    }

    private boolean recordAll(ImportTask task, ImportRows rows, BooleanSupplier stopped)
            throws IOException, UnusableFileException {
        while (!stopped.getAsBoolean()) {
            RowBatch batch = rows.next(config.batchRows());
            if (batch.size() == 0) {
                rows.requireWhole();
                end.done(task.id(), task.owner(), task.mapping().observedThrough());
                return true;
            }
            if (batches.record(task.id(), task.owner(), batch, rows.bytesRead()).isFinal()) {
                return true;
            }
        }
        return false;
    }
}
