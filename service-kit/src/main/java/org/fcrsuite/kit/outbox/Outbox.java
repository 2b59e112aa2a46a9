package org.fcrsuite.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Events become rows in the caller's transaction: they leave if, and only if, it commits. */
@ApplicationScoped
public class Outbox {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxSignal signal;
    private final String service;

    Outbox(Jdbi jdbi, ObjectMapper json, Clock clock, TransactionSynchronizationRegistry transaction, OutboxSignal signal,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
        this.signal = signal;
        this.service = service;
    }

    private record Row(UUID id, OutboxEvent event, String payload) {
    }

    /** Whether {@link #publish} would refuse now. Asked before beginning something that could not be told of afterwards. */
    public boolean isFull() {
        return signal.full();
    }

    /**
     * Call within a transaction.
     *
     * @throws ProblemException 503 when so much waits for Kafka that more would grow without bound
     */
    public void publish(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (signal.full()) {
            throw ProblemException.unavailable(Duration.ofSeconds(30), "Events are waiting for Kafka; try again later.");
        }
        Instant now = Instant.now(clock);
        ArrayBatch<Row> batch = ArrayBatch.of(events.stream().map(event -> row(event, now)).toList())
                .uuid("id", Row::id).text("topic", row -> row.event().topic()).text("key", row -> row.event().key())
                .text("type", row -> row.event().type()).text("payload", Row::payload);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
                SELECT * FROM unnest(:id, :topic, :key, :type, :payload)
                """)).execute());
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private Row row(OutboxEvent event, Instant now) {
        UUID id = UUID.randomUUID();
        try {
            return new Row(id, event, json.writeValueAsString(CloudEvent.of(id, service, now, event)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("An event that cannot be written as JSON: " + event.type(), unwritable);
        }
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only what is committed is of interest.
        }

        @Override
        public void afterCompletion(int status) {
            signal.wake();
        }
    }
}
