package org.fcrsuite.ingest.recording;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.ContactId;
import org.jdbi.v3.core.Jdbi;

/** Reads contacts as they are stored. */
@ApplicationScoped
public class StoredContacts {

    private final Jdbi jdbi;
    private final StoredContactMapper mapper;

    StoredContacts(Jdbi jdbi, StoredContactMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    public Optional<StoredContact> find(ContactId id) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM contact WHERE source = :source AND external_id = :external_id")
                .bind("source", id.source()).bind("external_id", id.externalId()).map(mapper).findOne());
    }

    /** The next ones in the order of the primary key. */
    public List<StoredContact> after(ContactId cursor, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT * FROM contact WHERE (source, external_id) > (:source, :external_id)
                ORDER BY source, external_id LIMIT :most
                """)
                .bind("source", cursor.source()).bind("external_id", cursor.externalId()).bind("most", most)
                .map(mapper).list());
    }
}
