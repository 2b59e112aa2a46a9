package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads the contacts of many customers on a connection of its own, some ahead of whoever takes them: the database reads and
 * stores at the same time, and only some thousands of contacts are held. Whoever takes them holds the customers' locks.
 *
 * @param <T> what some customers' contacts are made to
 */
final class FactsAhead<T> implements AutoCloseable {

    private static final int CONTACTS_A_PART = 8_000;
    private static final int PARTS_AHEAD = 3;
    private static final int LONGEST_SECONDS = 3_600;

    /** The last one is empty. */
    private final BlockingQueue<Optional<T>> parts = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private final FutureTask<Void> reading;
    private final Function<List<FactRow>, T> preparation;
    private List<FactRow> next = new ArrayList<>();

    private FactsAhead(Facts facts, UUID after, UUID through, Function<List<FactRow>, T> preparation) {
        this.preparation = preparation;
        reading = new FutureTask<>(() -> {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> read(facts, after, through));
            } finally {
                put(Optional.empty());
            }
        }, null);
    }

    /** @param preparation is done ahead as well, and may read */
    static <T> FactsAhead<T> of(Facts facts, UUID after, UUID through, Function<List<FactRow>, T> preparation) {
        FactsAhead<T> ahead = new FactsAhead<>(facts, after, through, preparation);
        Thread thread = new Thread(ahead.reading, "facts-ahead");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    private void read(Facts facts, UUID after, UUID through) {
        facts.each(after, through, this::add);
        put(Optional.of(preparation.apply(next)));
    }

    /** All contacts of a customer go into one part. */
    private void add(FactRow fact) {
        if (next.size() >= CONTACTS_A_PART && !next.get(next.size() - 1).owner().equals(fact.owner())) {
            put(Optional.of(preparation.apply(next)));
            next = new ArrayList<>(CONTACTS_A_PART);
        }
        next.add(fact);
    }

    private void put(Optional<T> part) {
        try {
            parts.put(part);
        } catch (InterruptedException nobodyTakesThem) {
            throw new CancellationException();
        }
    }

    /** @param consumer takes what was made of some customers with all their contacts */
    void each(Consumer<T> consumer) {
        try {
            for (Optional<T> part = parts.take(); part.isPresent(); part = parts.take()) {
                consumer.accept(part.get());
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
