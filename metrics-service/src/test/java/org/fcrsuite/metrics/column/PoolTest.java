package org.fcrsuite.metrics.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void aNumberMeansItsValueForAsLongAsSomebodyUsesIt() {
        Pool<Integer> pool = new Pool<>();
        Random random = new Random(7);
        List<Integer> taken = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();

        for (int i = 0; i < 10_000; i++) {
            if (random.nextInt(3) < 2 && taken.size() < 100) {
                int value = random.nextInt(50);
                taken.add(value);
                numbers.add(pool.take(value));
            } else if (!taken.isEmpty()) {
                int place = random.nextInt(taken.size());
                taken.remove(place);
                pool.giveBack(numbers.remove(place));
            }
            assertThat(numbers).extracting(pool::value).isEqualTo(taken);
            assertThat(pool.used()).isEqualTo(taken.stream().distinct().count());
        }

        assertThat(pool.size()).as("numbers are given anew").isLessThanOrEqualTo(50);
    }
}
