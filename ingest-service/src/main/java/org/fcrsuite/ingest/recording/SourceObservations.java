package org.fcrsuite.ingest.recording;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.outbox.OutboxEvent;
import org.jdbi.v3.core.Jdbi;

/** Up to when the sources that are not live are complete: stored, and told of, in one transaction. */
@ApplicationScoped
public class SourceObservations {

    private final Jdbi jdbi;
    private final Outbox outbox;

    SourceObservations(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    record Observed(String source, Instant observedThrough) {

        OutboxEvent event() {
            return SourceObserved.event(source, observedThrough);
        }
    }

    /** From here on the source is not read as live, although nothing is known of it yet. */
    @Transactional
    public void begin(String source) {
        observed(source, Instant.EPOCH);
    }

    /** Nothing happens backwards: the greatest is kept. */
    @Transactional
    public void observed(String source, Instant through) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO source_observed AS held (source, observed_through) VALUES (:source, :through)
                ON CONFLICT (source) DO UPDATE
                SET observed_through = greatest(held.observed_through, excluded.observed_through)
                """)
                .bind("source", source).bind("through", through).execute());
        outbox.publish(List.of(SourceObserved.event(source, through)));
    }

    @Transactional
    public int republish() {
        List<OutboxEvent> events = jdbi.withHandle(handle -> handle
                .createQuery("SELECT source, observed_through FROM source_observed ORDER BY source")
                .mapTo(Observed.class).list()).stream().map(Observed::event).toList();
        outbox.publish(events);
        return events.size();
    }
}
