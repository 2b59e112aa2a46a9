package org.fcrsuite.ingest.contact;

import java.util.List;

import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.Reading;

/**
 * One item of a batch, as read.
 *
 * @param line where it stands in an NDJSON body; null in an array
 */
record Item(int index, Integer line, Reading reading) {

    static Item unreadable(int index, Integer line, String detail) {
        return new Item(index, line, new Reading.Rejected(null, null, List.of(new FieldError("", detail))));
    }
}
