package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads the contacts of many customers on a connection of its own, some ahead of whoever takes them: the database reads and
 * stores at the same time, and only some ten thousands of contacts are held. Whoever takes them holds the customers' locks.
 *
 * @param <T> what some customers' contacts are made to
 */
final class FactsAhead<T> implements AutoCloseable {

    private static final int CONTACTS_A_PART = 2_000;
    private static final int PARTS_AHEAD = 4;
    private static final int LONGEST_SECONDS = 3_600;

    private final ExecutorService threads = Executors.newFixedThreadPool(2, FactsAhead::daemon);
    /** The last one is empty. */
    private final BlockingQueue<Optional<Future<T>>> parts = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private final Function<List<FactRow>, T> preparation;
    private final Future<?> reading;
    private List<FactRow> next = new ArrayList<>();

    private FactsAhead(Facts facts, UUID after, UUID through, Function<List<FactRow>, T> preparation) {
        this.preparation = preparation;
        reading = threads.submit(() -> {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> read(facts, after, through));
            } finally {
                put(Optional.empty());
            }
        });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "facts-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** @param preparation of a part is done ahead as well, on a thread of its own: it may use the database */
    static <T> FactsAhead<T> of(Facts facts, UUID after, UUID through, Function<List<FactRow>, T> preparation) {
        return new FactsAhead<>(facts, after, through, preparation);
    }

    private void read(Facts facts, UUID after, UUID through) {
        facts.each(after, through, this::add);
        putNext();
    }

    /** All contacts of a customer go into one part. */
    private void add(FactRow fact) {
        if (next.size() >= CONTACTS_A_PART && !next.get(next.size() - 1).owner().equals(fact.owner())) {
            putNext();
            next = new ArrayList<>(CONTACTS_A_PART);
        }
        next.add(fact);
    }

    /** Until all contacts are read their connection can do nothing else, and Jdbi gives this thread no other. */
    private void putNext() {
        List<FactRow> part = next;
        put(Optional.of(threads.submit(() -> preparation.apply(part))));
    }

    private void put(Optional<Future<T>> part) {
        try {
            parts.put(part);
        } catch (InterruptedException nobodyTakesThem) {
            throw new CancellationException();
        }
    }

    /** @param consumer takes what was made of some customers with all their contacts */
    void each(Consumer<T> consumer) {
        try {
            for (Optional<Future<T>> part = parts.take(); part.isPresent(); part = parts.take()) {
                consumer.accept(part.get().get());
            }
            reading.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The contacts could not be read", failed.getCause());
        }
    }

    /** Who reads stops where nobody takes it, also where there is no room to say so, before somebody else begins. */
    @Override
    public void close() {
        threads.shutdownNow();
        parts.clear();
        try {
            threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
