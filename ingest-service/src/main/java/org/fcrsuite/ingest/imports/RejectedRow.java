package org.fcrsuite.ingest.imports;

import org.fcrsuite.ingest.domain.csv.CsvRow;

/** A row that was not recorded, and why. */
record RejectedRow(long line, String reason, String raw) {

    private static final int KEPT = 10_000;

    static RejectedRow of(CsvRow row, String reason) {
        return new RejectedRow(row.line(), storable(reason), storable(row.raw()));
    }

    /** PostgreSQL's text holds anything but U+0000. */
    private static String storable(String text) {
        String kept = text.length() <= KEPT ? text : text.substring(0, KEPT) + "…";
        return kept.replace('\0', '\uFFFD');
    }
}
