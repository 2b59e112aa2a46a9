package org.fcrsuite.ingest.recording;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.kit.outbox.Outbox;

/** Tells of what is stored once more, as it stands; the record version is the same, so who knew it does nothing. */
@ApplicationScoped
public class Republisher {

    private final StoredContacts contacts;
    private final Outbox outbox;

    Republisher(StoredContacts contacts, Outbox outbox) {
        this.contacts = contacts;
        this.outbox = outbox;
    }

    /** How many were published, and where to go on; nothing where all have been. */
    public record Step(int published, ContactId cursor) {
    }

    @Transactional
    public Optional<Step> publishAfter(ContactId cursor, int most) {
        List<StoredContact> batch = contacts.after(cursor, most);
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        outbox.publish(batch.stream().map(stored -> ContactRecorded.event(
                new ContactRow(stored.contact(), stored.customerKey()), stored.recordVersion())).toList());
        return Optional.of(new Step(batch.size(), batch.get(batch.size() - 1).contact().id()));
    }
}
