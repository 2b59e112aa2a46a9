package org.fcrsuite.metrics.column;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fcrsuite.kit.problem.LockWait;
import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Keeps the columns of the chainings that are asked for. Whoever reads first fetches what has been written since, so a
 * report shows everything that was committed before it was asked for, on every replica.
 */
@ApplicationScoped
public class ColumnStore {

    private static final Logger LOG = Logger.getLogger(ColumnStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_LOAD_SECONDS = 600;
    /** The rest of the heap is for what reports count, and for all else that the service does. */
    private static final double SHARE_OF_HEAP = 0.6;

    private final Jdbi jdbi;
    private final ColumnRows rows;
    private final long mostBytes;
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();
    private final Lock loading = new ReentrantLock();

    @Inject
    ColumnStore(Jdbi jdbi, ColumnRows rows, MeterRegistry meters) {
        this(jdbi, rows, meters, (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()));
    }

    ColumnStore(Jdbi jdbi, ColumnRows rows, MeterRegistry meters, long mostBytes) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.mostBytes = mostBytes;
        meters.gauge("fcr.columns.contacts", kept, all -> all.values().stream().mapToLong(Kept::contacts).sum());
    }

    /** The columns of one chaining. While nothing is new, readers share them; who brings them up to date is alone. */
    private static final class Kept {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        private volatile Columns columns = new Columns();
        private volatile long lastRead = System.nanoTime();
        private ColumnRows.Mark mark;

        boolean isOfAnother(ColumnRows.Mark now) {
            return mark == null || mark.generation() != now.generation();
        }

        long contacts() {
            return columns.contacts();
        }

        long bytes() {
            return columns.bytes();
        }
    }

    /**
     * Reads everything as of one moment, columns and tables alike: figures that belong together fit together.
     *
     * @throws ProblemException 503 where the columns are still being loaded, or where they do not fit into the heap
     */
    public <T> T read(int chaining, Function<Columns, T> work) {
        Optional<Answer<T>> answer = Optional.empty();
        while (answer.isEmpty()) {
            Kept columns = kept.computeIfAbsent(chaining, id -> new Kept());
            columns.lastRead = System.nanoTime();
            answer = asTheyAre(chaining, columns, work).or(() -> upToDate(chaining, columns, work));
        }
        return answer.get().value();
    }

    /** @param value may be null */
    private record Answer<T>(T value) {
    }

    /** Nothing where something was written since. The lock comes before the snapshot: what is overtaken is not brought back. */
    private <T> Optional<Answer<T>> asTheyAre(int chaining, Kept columns, Function<Columns, T> work) {
        return locked(columns.lock.readLock(), () -> {
            ColumnRows.Mark now = rows.mark(chaining);
            if (columns.isOfAnother(now) || rows.hasAnySince(chaining, columns.mark)) {
                return Optional.empty();
            }
            return Optional.of(new Answer<>(work.apply(columns.columns)));
        });
    }

    /** Nothing where they had to make room for others while this was waiting: they are not counted any more. */
    private <T> Optional<Answer<T>> upToDate(int chaining, Kept columns, Function<Columns, T> work) {
        return locked(columns.lock.writeLock(), () -> {
            if (kept.get(chaining) != columns) {
                return Optional.empty();
            }
            refresh(chaining, columns);
            return Optional.of(new Answer<>(work.apply(columns.columns)));
        });
    }

    private <T> T locked(Lock lock, Supplier<T> work) {
        lock(lock);
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_LOAD_SECONDS).call(() -> {
                jdbi.useHandle(handle -> handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
                return work.get();
            });
        } finally {
            lock.unlock();
        }
    }

    private static void lock(Lock lock) {
        LockWait.lock(lock, PATIENCE, "The contacts are still being read.");
    }

    private void refresh(int chaining, Kept columns) {
        ColumnRows.Mark now = rows.mark(chaining);
        if (columns.isOfAnother(now)) {
            // One at a time, so that two do not take the same room.
            lock(loading);
            try {
                load(chaining, columns);
            } finally {
                loading.unlock();
            }
        } else {
            rows.since(chaining, columns.mark, columns.columns::put);
            makeRoom(columns, columns.columns.bytes());
        }
        columns.mark = now;
    }

    private void load(int chaining, Kept columns) {
        long begin = System.nanoTime();
        columns.mark = null;
        columns.columns = new Columns();
        Columns fresh = new Columns();
        rows.all(chaining, contact -> {
            if (fresh.put(contact)) {
                makeRoom(columns, fresh.bytes());
            }
        });
        makeRoom(columns, fresh.bytes());
        columns.columns = fresh;
        LOG.infof("Read %d contacts of chaining %d into memory in %d ms.", fresh.contacts(), chaining,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    /** What was not read for longest goes; it can be read again. */
    private void makeRoom(Kept columns, long bytes) {
        while (bytes + others(columns).mapToLong(Kept::bytes).sum() > mostBytes) {
            Kept idle = others(columns).min(Comparator.comparingLong(other -> other.lastRead)).orElseThrow(() -> {
                LOG.errorf("There is no room for more than %d bytes of contacts: give the service a larger heap.", mostBytes);
                return ProblemException.unavailable(PATIENCE, "There are more contacts than this service has memory for.");
            });
            kept.values().remove(idle);
        }
    }

    private Stream<Kept> others(Kept columns) {
        return kept.values().stream().filter(other -> other != columns);
    }

    /** Whether the contacts of a chaining need not be read first. */
    public boolean has(int chaining) {
        return kept.containsKey(chaining);
    }

    /** They are of no more use: whoever asks next reads them anew. */
    public void forget(int chaining) {
        kept.remove(chaining);
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }
}
