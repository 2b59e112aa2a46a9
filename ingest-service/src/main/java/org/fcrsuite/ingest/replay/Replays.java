package org.fcrsuite.ingest.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.ContactId;
import org.jdbi.v3.core.Jdbi;

/** The replays, and how far each is. */
@ApplicationScoped
class Replays {

    private final Jdbi jdbi;

    Replays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Position(UUID id, long published, String cursorSource, String cursorExternalId) {

        ContactId cursor() {
            return new ContactId(cursorSource, cursorExternalId);
        }
    }

    /** Nothing where one is running already. */
    Optional<Replay> begin(String topic, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO replay_job (id, topic, state, created_at) VALUES (:id, :topic, 'RUNNING', :now)
                ON CONFLICT (topic) WHERE state = 'RUNNING' DO NOTHING
                RETURNING id, topic, state, published, created_at, finished_at
                """)
                .bind("id", UUID.randomUUID()).bind("topic", topic).bind("now", now).mapTo(Replay.class).findOne());
    }

    Optional<Replay> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, topic, state, published, created_at, finished_at FROM replay_job WHERE id = :id
                """)
                .bind("id", id).mapTo(Replay.class).findOne());
    }

    /** Call within a transaction: until it ends, no other replica goes on with this replay. */
    Optional<Position> lockRunning() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, published, cursor_source, cursor_external_id FROM replay_job
                WHERE state = 'RUNNING' LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .mapTo(Position.class).findOne());
    }

    void advance(UUID id, int published, ContactId cursor) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE replay_job
                SET published = published + :published, cursor_source = :source, cursor_external_id = :external_id
                WHERE id = :id
                """)
                .bind("id", id).bind("published", published).bind("source", cursor.source())
                .bind("external_id", cursor.externalId()).execute());
    }

    void done(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle
                .createUpdate("UPDATE replay_job SET state = 'DONE', finished_at = :now WHERE id = :id")
                .bind("id", id).bind("now", now).execute());
    }
}
