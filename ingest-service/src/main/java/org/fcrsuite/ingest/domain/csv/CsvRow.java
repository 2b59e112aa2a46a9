package org.fcrsuite.ingest.domain.csv;

import java.util.List;

/** One row of a file, readable or not. {@code line} is where it begins, the header being line 1. */
public sealed interface CsvRow {

    long line();

    /** The row as it stood in the file. */
    String raw();

    record Read(long line, List<String> cells, String raw) implements CsvRow {
    }

    record Broken(long line, String reason, String raw) implements CsvRow {
    }
}
