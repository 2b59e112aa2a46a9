package org.fcrsuite.metrics.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SparseTest {

    @Test
    void itHoldsWhatAMapWould() {
        Random random = new Random(4);
        Sparse sparse = new Sparse();
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int slot = random.nextInt(Page.SIZE);
            if (random.nextInt(3) == 0) {
                sparse.put(slot, Sparse.NOTHING);
                map.remove(slot);
            } else {
                sparse.put(slot, i);
                map.put(slot, i);
            }
        }
        for (int slot = 0; slot < Page.SIZE; slot++) {
            assertThat(sparse.get(slot)).isEqualTo(map.getOrDefault(slot, Sparse.NOTHING));
        }
    }
}
