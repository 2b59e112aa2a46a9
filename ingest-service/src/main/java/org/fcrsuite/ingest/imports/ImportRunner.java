package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.mapping.ImportMapping;

/** Takes one import from where it stands to its end. */
@ApplicationScoped
class ImportRunner {

    private final ImportFiles files;
    private final ImportReading reading;
    private final BatchImporter batches;
    private final ImportLife life;
    private final ImportsConfig config;

    ImportRunner(ImportFiles files, ImportReading reading, BatchImporter batches, ImportLife life,
            ImportsConfig config) {
        this.files = files;
        this.reading = reading;
        this.batches = batches;
        this.life = life;
        this.config = config;
    }

    /** @return false where it was told to stop before the end */
    boolean run(ImportTask task, BooleanSupplier stopped) throws IOException {
        ImportMapping mapping = task.mapping();
        try (ImportText text = ImportText.open(files.open(task.id()), Charset.forName(mapping.charset()))) {
            ImportRows rows = reading.rows(text, mapping);
            life.begun(task.id(), task.owner(), mapping.observedThrough());
            rows.skip(task.rowsDone());
            return recordAll(task, rows, stopped);
        } catch (UnusableFileException unusable) {
            life.failed(task.id(), task.owner(), unusable.getMessage());
            return true;
        }
    }

    private boolean recordAll(ImportTask task, ImportRows rows, BooleanSupplier stopped)
            throws IOException, UnusableFileException {
        while (!stopped.getAsBoolean()) {
            RowBatch batch = rows.next(config.batchRows());
            if (batch.size() == 0) {
                rows.requireWhole();
                life.done(task.id(), task.owner(), task.mapping().observedThrough());
                return true;
            }
            if (batches.record(task.id(), task.owner(), batch, rows.bytesRead()).isFinal()) {
                return true;
            }
        }
        return false;
    }
}
