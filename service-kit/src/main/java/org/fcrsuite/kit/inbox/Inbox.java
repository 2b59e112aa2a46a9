package org.fcrsuite.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.sql.DatabaseTrouble;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * How a service takes events: a polled batch is applied in one database transaction. When the database is in trouble, or
 * the outbox is full, it waits and tries again; when an event is, that one is parked with its reason and the rest is applied.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;

    private final EventReader reader;
    private final ParkedEvents parked;
    private final Instance<EventHandler> handlers;

    Inbox(EventReader reader, ParkedEvents parked, @Any Instance<EventHandler> handlers) {
        this.reader = reader;
        this.parked = parked;
        this.handlers = handlers;
    }

    private record Received(ConsumerRecord<String, String> record, Event event) {
    }

    /** Returns when every record of the batch is applied or parked; only then may its offset be committed. */
    public void apply(ConsumerRecords<String, String> records, EventHandler handler) {
        String channel = handler.channel();
        List<Received> readable = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            read(channel, record).ifPresent(readable::add);
        }
        applyAll(channel, readable, handler);
    }

    /**
     * Applies a parked event again, in the caller's transaction.
     *
     * @throws ProblemException 422 where the event is at fault still
     */
    void retry(String channel, String payload) {
        try {
            handler(channel).apply(List.of(reader.read(payload)));
        } catch (RuntimeException trouble) {
            if (mayPass(trouble)) {
                throw trouble;
            }
            throw ProblemException.unprocessable("It still cannot be applied: " + reasonOf(trouble));
        }
    }

    private EventHandler handler(String channel) {
        return handlers.stream().filter(handler -> handler.channel().equals(channel)).findFirst()
                .orElseThrow(() -> new UnreadableEventException("this service no longer receives " + channel));
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
        Optional<RuntimeException> refused = untilItWorks(
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
        untilItWorks(() -> parked.park(channel, record, reasonOf(reason)))
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

    /** Whether the same work may succeed later: the database is in trouble, or too much waits in the outbox. */
    private static boolean mayPass(RuntimeException trouble) {
        return DatabaseTrouble.isTransient(trouble)
                || trouble instanceof ProblemException refused && refused.problem().status() == UNAVAILABLE;
    }

    /** What the work threw, where it was the work's own fault. */
    private static Optional<RuntimeException> untilItWorks(Runnable work) {
        Duration pause = Duration.ofMillis(50);
        while (true) {
            try {
                QuarkusTransaction.requiringNew().timeout(300).run(work);
                return Optional.empty();
            } catch (RuntimeException trouble) {
                if (!mayPass(trouble)) {
                    return Optional.of(trouble);
                }
                LOG.warnf("Events cannot be applied now, trying again in %d ms: %s", pause.toMillis(), trouble.getMessage());
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
            throw new IllegalStateException("Interrupted while waiting to apply events", end);
        }
    }
}
