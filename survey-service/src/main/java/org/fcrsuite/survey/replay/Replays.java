package org.fcrsuite.survey.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.event.SurveyEvent;
import org.fcrsuite.survey.event.SurveyEvent.CustomerOptedOut;
import org.jdbi.v3.core.Jdbi;

/** Replays: begun by an administrator, carried on by whichever replica comes next, a bounded step at a time. */
@ApplicationScoped
class Replays {

    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Clock clock;

    Replays(Jdbi jdbi, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Position(UUID id, UUID cursorId) {
    }

    private record Refusal(UUID customerKey, Instant optedOutAt, OptOutVia via) {
    }

    /** Nothing where one is running already. */
    Optional<Replay> begin() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO replay_job (id, state, created_at) VALUES (:id, 'RUNNING', :now)
                ON CONFLICT (state) WHERE state = 'RUNNING' DO NOTHING
                RETURNING id, state, published, created_at, finished_at
                """)
                .bind("id", UUID.randomUUID()).bind("now", Instant.now(clock)).mapTo(Replay.class).findOne());
    }

    Optional<Replay> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, state, published, created_at, finished_at FROM replay_job WHERE id = :id
                """)
                .bind("id", id).mapTo(Replay.class).findOne());
    }

    /**
     * One step of the replay that is running, if any: its events and its progress commit together.
     *
     * @return whether there may be more to do
     */
    @Transactional
    boolean step() {
        Optional<Position> running = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, cursor_id FROM replay_job WHERE state = 'RUNNING' LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .mapTo(Position.class).findOne());
        running.ifPresent(this::goOn);
        return running.isPresent();
    }

    private void goOn(Position position) {
        List<StoredInvitation> batch = batchAfter(position.cursorId());
        List<SurveyEvent> events = new ArrayList<>(batch.stream().flatMap(row -> row.events().stream()).toList());
        if (position.cursorId() == null) {
            events.addAll(optOuts());
        }
        outbox.publish(events.stream().map(SurveyEvent::toOutbox).toList());
        boolean done = batch.size() < BATCH;
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE replay_job
                SET published = published + :published, cursor_id = :cursor, state = :state, finished_at = :finished
                WHERE id = :id
                """)
                .bind("id", position.id()).bind("published", events.size())
                .bind("cursor", batch.isEmpty() ? position.cursorId() : batch.get(batch.size() - 1).id())
                .bind("state", done ? "DONE" : "RUNNING").bind("finished", done ? Instant.now(clock) : null).execute());
    }

    private List<StoredInvitation> batchAfter(UUID cursor) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                                SELECT i.id, i.source, i.external_id, i.customer_key, i.medium, i.suppressed_reason, i.suppressed_at, i.sent_at,
                                    i.in_doubt_at, i.delivered_at, i.failed_at, i.last_error, i.expired_at, r.revision, r.resolved, r.contacts_taken, r.csat,
                                    r.comment IS NOT NULL AS commented, r.language, r.via, coalesce(r.suspect, false) AS suspect,
                                    r.responded_at
                                FROM invitation i LEFT JOIN response r ON r.invitation_id = i.id
                                WHERE :cursor::uuid IS NULL OR i.id > :cursor::uuid
                                ORDER BY i.id LIMIT :limit
                                """)
                .bind("cursor", cursor).bind("limit", BATCH).mapTo(StoredInvitation.class).list());
    }

    private List<CustomerOptedOut> optOuts() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT customer_key, opted_out_at, via FROM opt_out WHERE customer_key IS NOT NULL
                """)
                .mapTo(Refusal.class).map(one -> new CustomerOptedOut(one.customerKey(), one.optedOutAt(), one.via()))
                .list());
    }
}
