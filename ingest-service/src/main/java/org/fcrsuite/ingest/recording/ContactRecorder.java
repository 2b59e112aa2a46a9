package org.fcrsuite.ingest.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.ingest.domain.Identifier;
import org.fcrsuite.ingest.domain.Latest;
import org.fcrsuite.ingest.domain.RecordStatus;
import org.fcrsuite.ingest.recording.ContactStore.Written;
import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.outbox.OutboxEvent;

/** Records contacts, whichever way they came: stored, and told of, in one transaction. */
@ApplicationScoped
public class ContactRecorder {

    private final IdentityResolver identities;
    private final ContactStore store;
    private final SourceObservations observations;
    private final Outbox outbox;
    private final RecordingMeters meters;

    ContactRecorder(IdentityResolver identities, ContactStore store, SourceObservations observations, Outbox outbox,
            RecordingMeters meters) {
        this.identities = identities;
        this.store = store;
        this.observations = observations;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * What comes as it happens. Call once a transaction: two calls in one would lock contacts out of their order, and could
     * deadlock.
     *
     * @param batch bounded by the caller
     * @return what became of each, in the order of the batch
     */
    @Transactional
    public List<RecordStatus> record(List<Contact> batch) {
        return record(batch, true);
    }

    /** What comes from a file: it says nothing about whether its source is live. Otherwise as {@link #record(List)}. */
    @Transactional
    public List<RecordStatus> recordHistory(List<Contact> batch) {
        return record(batch, false);
    }

    private List<RecordStatus> record(List<Contact> batch, boolean live) {
        if (batch.isEmpty()) {
            return List.of();
        }
        Latest latest = Latest.of(batch);
        List<ContactRow> rows = rows(latest.winners());
        Map<ContactId, Written> written = store.write(rows);
        outbox.publish(events(rows, written));
        if (live) {
            observations.cameLive(latest.winners().stream().filter(contact -> written.containsKey(contact.id())).toList());
        }
        Map<ContactId, RecordStatus> ofWinners = statuses(latest.winners(), written);
        List<RecordStatus> statuses = new ArrayList<>(batch.size());
        batch.forEach(contact -> statuses.add(latest.status(contact, ofWinners.get(contact.id()))));
        meters.count(statuses);
        return statuses;
    }

    private List<ContactRow> rows(List<Contact> contacts) {
        List<Identifier> all = contacts.stream().map(contact -> contact.customer().identifier().orElse(null))
                .filter(Objects::nonNull).distinct().toList();
        Map<Identifier, UUID> keys = identities.resolve(all);
        return contacts.stream()
                .map(contact -> new ContactRow(contact, contact.customer().identifier().map(keys::get).orElse(null)))
                .toList();
    }

    private static List<OutboxEvent> events(Collection<ContactRow> rows, Map<ContactId, Written> written) {
        List<OutboxEvent> events = new ArrayList<>();
        for (ContactRow row : rows) {
            Written now = written.get(row.contact().id());
            if (now != null) {
                events.add(ContactRecorded.event(row, now.recordVersion()));
                if (row.contact().mayBeSurveyed()) {
                    events.add(SurveyRequested.event(row));
                } else if (now.surveyRequested() && !row.contact().surveyAllowed()) {
                    events.add(SurveyWithdrawn.event(row));
                }
            }
        }
        return events;
    }

    private Map<ContactId, RecordStatus> statuses(List<Contact> contacts, Map<ContactId, Written> written) {
        Map<ContactId, Long> held = store.revisions(
                contacts.stream().filter(contact -> !written.containsKey(contact.id())).toList());
        Map<ContactId, RecordStatus> statuses = new HashMap<>();
        for (Contact contact : contacts) {
            statuses.put(contact.id(), status(contact, written.get(contact.id()), held.get(contact.id())));
        }
        return statuses;
    }

    private static RecordStatus status(Contact contact, Written now, Long heldRevision) {
        if (now != null) {
            return now.recordVersion() == 1 ? RecordStatus.CREATED : RecordStatus.UPDATED;
        }
        return heldRevision != null && heldRevision > contact.revision() ? RecordStatus.IGNORED_OLDER : RecordStatus.UNCHANGED;
    }
}
