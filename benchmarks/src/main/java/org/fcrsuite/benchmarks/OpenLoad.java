package org.fcrsuite.benchmarks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Load that comes when it comes: each call begins at its own time, however long the earlier ones take, and is timed from
 * when it should have begun. A stall is felt by all that fall into it.
 */
final class OpenLoad {

    private static final int THREADS = 64;

    private OpenLoad() {
    }

    static Timings run(int calls, double perSecond, IntConsumer call) {
        List<Double> times = new CopyOnWriteArrayList<>();
        AtomicLong failures = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            int number = i;
            long due = begin + (long) (i * 1e9 / perSecond);
            awaitTime(due);
            pool.execute(() -> {
                try {
                    call.accept(number);
                    times.add((System.nanoTime() - due) / 1e6);
                } catch (RuntimeException failed) {
                    failures.incrementAndGet();
                }
            });
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Some calls have not ended after five minutes");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
        return Timings.of(times, failures.get());
    }

    static void awaitTime(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
