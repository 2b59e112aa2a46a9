package org.fcrsuite.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.fcrsuite.kit.sql.DatabaseTrouble;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * How a service takes events: a polled batch is applied in one database transaction. When the database is in trouble it
 * waits and tries again; when an event is, that one is parked with its reason and the rest is applied.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EventReader reader;
    private final ParkedEvents parked;
    private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

    Inbox(EventReader reader, ParkedEvents parked) {
        this.reader = reader;
        this.parked = parked;
    }

    private record Received(ConsumerRecord<String, String> record, Event event) {
    }

    /** Returns when every record of the batch is applied or parked; only then may its offset be committed. */
    public void apply(String channel, ConsumerRecords<String, String> records, EventHandler handler) {
        handlers.put(channel, handler);
        List<Received> readable = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            read(channel, record).ifPresent(readable::add);
        }
        applyAll(channel, readable, handler);
    }

    /** Applies a parked event again. */
    void retry(String channel, String payload) {
        EventHandler handler = handlers.get(channel);
        if (handler == null) {
            throw new UnreadableEventException("nothing has been received on this channel since the start");
        }
        Event event = reader.read(payload);
        QuarkusTransaction.joiningExisting().run(() -> handler.apply(List.of(event)));
    }

    private Optional<Received> read(String channel, ConsumerRecord<String, String> record) {
        try {
            return Optional.of(new Received(record, reader.read(record.value())));
        } catch (UnreadableEventException unreadable) {
            park(channel, record, unreadable);
            return Optional.empty();
        }
    }

    /** By halves, so that one event that cannot be applied is found in a few steps and the others pass. */
    private void applyAll(String channel, List<Received> batch, EventHandler handler) {
        if (batch.isEmpty()) {
            return;
        }
        Optional<RuntimeException> refused = untilTheDatabaseWorks(
                () -> handler.apply(batch.stream().map(Received::event).toList()));
        if (refused.isEmpty()) {
            return;
        }
        if (batch.size() == 1) {
            park(channel, batch.get(0).record(), refused.get());
            return;
        }
        int half = batch.size() / 2;
        applyAll(channel, batch.subList(0, half), handler);
        applyAll(channel, batch.subList(half, batch.size()), handler);
    }

    private void park(String channel, ConsumerRecord<String, String> record, RuntimeException reason) {
        LOG.warnf("An event is parked: %s, partition %d, offset %d: %s", record.topic(), record.partition(), record.offset(),
                reason.getClass().getSimpleName());
        untilTheDatabaseWorks(() -> parked.park(channel, record, reasonOf(reason)))
                .ifPresent(trouble -> {
                    throw trouble;
                });
    }

    private static String reasonOf(RuntimeException reason) {
        Throwable cause = reason;
        while (cause.getCause() != null && !(cause instanceof UnreadableEventException)) {
            cause = cause.getCause();
        }
        return cause instanceof UnreadableEventException ? cause.getMessage()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** What the work threw, where it was the work's own fault. */
    private static Optional<RuntimeException> untilTheDatabaseWorks(Runnable work) {
        Duration pause = Duration.ofMillis(50);
        while (true) {
            try {
                QuarkusTransaction.requiringNew().timeout(300).run(work);
                return Optional.empty();
            } catch (RuntimeException trouble) {
                if (!DatabaseTrouble.isTransient(trouble)) {
                    return Optional.of(trouble);
                }
                LOG.warnf("The database is in trouble, trying again in %d ms: %s", pause.toMillis(), trouble.getMessage());
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", end);
        }
    }
}
