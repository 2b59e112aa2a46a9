package org.fcrsuite.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

class OpenLoadTest {

    @Test
    void percentilesAreOfWhatWasMeasured() {
        Timings timings = Timings.of(List.of(5., 1., 4., 2., 3.), 0);

        assertThat(timings.median()).isEqualTo(3);
        assertThat(timings.percentile(0.95)).isEqualTo(5);
        assertThat(timings.percentile(0.2)).isEqualTo(1);
        assertThat(Timings.of(List.of(), 3).median()).isNaN();
    }

    /** A loop that waits for each answer would show one slow call; all that were due meanwhile waited as well. */
    @Test
    void whoeverFallsIntoAStallFeelsIt() {
        CountDownLatch end = new CountDownLatch(1);
        long begin = System.nanoTime();

        Timings timings = OpenLoad.run(40, 200, number -> {
            if (number == 39) {
                OpenLoad.awaitTime(begin + 600_000_000L);
                end.countDown();
            }
            await(end);
        });

        assertThat(timings.sorted()).hasSize(40);
        assertThat(timings.percentile(1)).isGreaterThan(500);
        assertThat(timings.median()).isBetween(350.0, 900.0);
    }

    @Test
    void failuresAreCountedApart() {
        Timings timings = OpenLoad.run(10, 1_000, number -> {
            if (number % 5 == 0) {
                throw new IllegalStateException("refused");
            }
        });

        assertThat(timings.failures()).isEqualTo(2);
        assertThat(timings.sorted()).hasSize(8);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
