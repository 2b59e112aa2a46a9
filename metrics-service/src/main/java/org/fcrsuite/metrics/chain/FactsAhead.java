package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads the contacts of many customers on a connection of its own, some ahead of whoever takes them: the database reads and
 * stores at the same time, and only some thousands of contacts are held. Whoever takes them holds the customers' locks.
 */
final class FactsAhead implements AutoCloseable {

    private static final int CONTACTS_A_PART = 2_000;
    private static final int PARTS_AHEAD = 8;
    private static final int LONGEST_SECONDS = 3_600;
    private static final List<FactRow> END = List.of();

    private final BlockingQueue<List<FactRow>> parts = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private final FutureTask<Void> reading;
    private List<FactRow> next = new ArrayList<>();

    private FactsAhead(Facts facts, UUID after, UUID through) {
        reading = new FutureTask<>(() -> {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> facts.each(after, through, this::add));
                put(next);
            } finally {
                put(END);
            }
        }, null);
    }

    static FactsAhead of(Facts facts, UUID after, UUID through) {
        FactsAhead ahead = new FactsAhead(facts, after, through);
        Thread thread = new Thread(ahead.reading, "facts-ahead");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    /** All contacts of a customer go into one part. */
    private void add(FactRow fact) {
        if (next.size() >= CONTACTS_A_PART && !next.get(next.size() - 1).owner().equals(fact.owner())) {
            put(next);
            next = new ArrayList<>(CONTACTS_A_PART);
        }
        next.add(fact);
    }

    private void put(List<FactRow> part) {
        try {
            parts.put(part);
        } catch (InterruptedException nobodyTakesThem) {
            throw new CancellationException();
        }
    }

    /** @param consumer takes some customers with all their contacts */
    void each(Consumer<List<FactRow>> consumer) {
        try {
            for (List<FactRow> part = parts.take(); part != END; part = parts.take()) {
                consumer.accept(part);
            }
            reading.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The contacts could not be read", failed.getCause());
        }
    }

    /** Who reads stops where nobody takes it, also where there is no room to say so. */
    @Override
    public void close() {
        reading.cancel(true);
        parts.clear();
    }
}
