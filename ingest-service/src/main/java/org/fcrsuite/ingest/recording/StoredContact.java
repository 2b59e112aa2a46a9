package org.fcrsuite.ingest.recording;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.ingest.domain.Contact;

/**
 * A contact as it stands in the database.
 *
 * @param recordVersion counts the stored changes: 1, 2, 3 …
 * @param customerKey null where nothing identifies the customer
 */
public record StoredContact(Contact contact, int recordVersion, UUID customerKey, Instant recordedAt, Instant changedAt) {
}
