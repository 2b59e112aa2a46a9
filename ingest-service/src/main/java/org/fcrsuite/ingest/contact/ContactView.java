package org.fcrsuite.ingest.contact;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.recording.StoredContact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A contact as it is stored: the fields that were sent, and what is ours. */
record ContactView(
        @JsonUnwrapped Contact contact,
        UUID customerKey,
        int recordVersion,
        Instant recordedAt,
        Instant changedAt) {

    static ContactView of(StoredContact stored) {
        return new ContactView(stored.contact(), stored.customerKey(), stored.recordVersion(), stored.recordedAt(),
                stored.changedAt());
    }
}
