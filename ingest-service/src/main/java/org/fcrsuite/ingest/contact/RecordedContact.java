package org.fcrsuite.ingest.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.ingest.domain.RecordStatus;

/** The answer to one contact. */
@Schema(name = "RecordedContact", description = "What became of the contact that was sent.")
record RecordedContact(
        @Schema(examples = "helpdesk") String source,
        @Schema(examples = "48211") String externalId,
        RecordStatus status) {

    static RecordedContact of(ContactId id, RecordStatus status) {
        return new RecordedContact(id.source(), id.externalId(), status);
    }
}
