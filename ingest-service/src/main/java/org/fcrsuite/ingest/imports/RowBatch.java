package org.fcrsuite.ingest.imports;

import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.Reading;
import org.fcrsuite.ingest.domain.csv.CsvRow;

/** Rows that are recorded, or rejected, together. */
final class RowBatch {

    private final List<Contact> contacts = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    void add(CsvRow row, Reading reading) {
        if (reading instanceof Reading.Accepted good) {
            contacts.add(good.contact());
        } else if (reading instanceof Reading.Rejected bad) {
            reject(row, String.join("; ", bad.errors().stream().map(FieldError::toString).toList()));
        }
    }

    void reject(CsvRow row, String reason) {
        rejected.add(RejectedRow.of(row, reason));
    }

    int size() {
        return contacts.size() + rejected.size();
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}
