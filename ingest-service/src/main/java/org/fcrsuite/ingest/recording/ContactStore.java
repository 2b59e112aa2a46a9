package org.fcrsuite.ingest.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** Writes contacts, all of a batch with one statement. */
@ApplicationScoped
class ContactStore {

    private final Jdbi jdbi;
    private final ContactColumns columns;

    ContactStore(Jdbi jdbi, ContactColumns columns) {
        this.jdbi = jdbi;
        this.columns = columns;
    }

    /** @param surveyRequested by this state of the contact or by an earlier one */
    record Written(String source, String externalId, int recordVersion, boolean surveyRequested) {

        ContactId id() {
            return new ContactId(source, externalId);
        }
    }

    record Held(String source, String externalId, long revision) {

        ContactId id() {
            return new ContactId(source, externalId);
        }
    }

    /**
     * Writes what is new, of a greater revision, or of the same revision and another content; the rest stays as it is.
     *
     * @param rows at most one a contact, in the order of their ids, in which they are locked
     * @return what was written; record version 1 is new
     */
    Map<ContactId, Written> write(List<ContactRow> rows) {
        ArrayBatch<ContactRow> batch = columns.of(rows);
        List<Written> written = jdbi.withHandle(handle -> batch.bindTo(handle.createQuery(ContactSql.WRITE))
                .mapTo(Written.class).list());
        return written.stream().collect(Collectors.toMap(Written::id, Function.identity()));
    }

    /** The revisions that are held of these contacts. */
    Map<ContactId, Long> revisions(Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        ArrayBatch<Contact> batch = ArrayBatch.of(contacts).text("source", Contact::source)
                .text("external_id", Contact::externalId);
        List<Held> held = jdbi.withHandle(handle -> batch.bindTo(handle.createQuery("""
                SELECT c.source, c.external_id, c.revision
                FROM unnest(:source, :external_id) AS wanted (source, external_id)
                JOIN contact c USING (source, external_id)
                """)).mapTo(Held.class).list());
        return held.stream().collect(Collectors.toMap(Held::id, Held::revision, (one, same) -> one));
    }
}
