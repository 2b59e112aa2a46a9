package org.fcrsuite.ingest.recording;

import java.util.UUID;

import org.fcrsuite.ingest.domain.Contact;

/** A contact on its way into the database, its customer known. */
record ContactRow(Contact contact, UUID customerKey) {
}
