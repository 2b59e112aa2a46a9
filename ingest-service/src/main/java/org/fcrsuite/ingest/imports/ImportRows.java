package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.csv.CsvRow;
import org.fcrsuite.ingest.domain.csv.CsvRows;
import org.fcrsuite.ingest.domain.mapping.ImportMapping;
import org.fcrsuite.ingest.domain.mapping.RowReader;
import org.fcrsuite.ingest.domain.mapping.UnusableHeaderException;

/** The rows of one file, in batches. */
final class ImportRows {

    private final ImportText text;
    private final CsvRows rows;
    private final RowReader reader;
    private final Clock clock;
    private long lastLine = 1;

    private ImportRows(ImportText text, CsvRows rows, RowReader reader, Clock clock) {
        this.text = text;
        this.rows = rows;
        this.reader = reader;
        this.clock = clock;
    }

    static ImportRows of(ImportText text, ImportMapping mapping, ContactReader contacts, int maxRowLength, Clock clock)
            throws IOException, UnusableFileException {
        CsvRows rows = new CsvRows(text.reader(), mapping.delimiter().charAt(0), maxRowLength);
        CsvRow header = rows.header();
        if (header == null) {
            throw new UnusableFileException(text.brokenOff() ? "The gzip file is damaged from its beginning. Send it again."
                    : "The file is empty. The first line must name its columns.");
        }
        if (header instanceof CsvRow.Broken broken) {
            throw new UnusableFileException(
                    "The first line of the file, which must name its columns, " + broken.reason() + ".");
        }
        try {
            RowReader reader = new RowReader(contacts, mapping, ((CsvRow.Read) header).cells());
            return new ImportRows(text, rows, reader, clock);
        } catch (UnusableHeaderException doesNotFit) {
            throw new UnusableFileException(doesNotFit.getMessage());
        }
    }

    /** Rows that were recorded before; reading is repeatable, so they are the same. */
    void skip(long count) throws IOException {
        for (long skipped = 0; skipped < count && next() != null; skipped++) {
            // Passed over: next() has read it.
        }
    }

    /** The next batch; empty at the end of the file. */
    RowBatch next(int most) throws IOException {
        RowBatch batch = new RowBatch();
        Instant now = Instant.now(clock);
        while (batch.size() < most) {
            CsvRow row = next();
            if (row == null) {
                break;
            }
            if (row instanceof CsvRow.Read read) {
                batch.add(row, reader.read(read.cells(), now));
            } else if (row instanceof CsvRow.Broken broken) {
                batch.reject(row, "The row " + broken.reason() + ".");
            }
        }
        return batch;
    }

    private CsvRow next() throws IOException {
        CsvRow row = rows.next();
        if (row == null || text.brokenOff() && !rows.lastLineEnded()) {
            return null; // the rest of a row is lost with the rest of the file
        }
        lastLine = row.line();
        return row;
    }

    long bytesRead() {
        return text.bytesRead();
    }

    /** Says what was lost, where the file broke off. */
    void requireWhole() throws UnusableFileException {
        if (text.brokenOff()) {
            throw new UnusableFileException("The gzip file is cut off or damaged after line " + lastLine
                    + ". The rows before it are recorded. Send the whole file: rows that are recorded already stay as they are.");
        }
    }
}
