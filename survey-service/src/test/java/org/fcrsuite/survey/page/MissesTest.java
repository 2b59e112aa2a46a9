package org.fcrsuite.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class MissesTest {

    @Test
    void whoIsKnownIsStillCountedWhenNobodyElseFitsIn() {
        Misses misses = new Misses();
        IntStream.range(0, Misses.MOST_CLIENTS).forEach(i -> misses.count("client-" + i));

        misses.count("client-7");
        misses.count("one more");

        assertThat(misses.of("client-7")).isEqualTo(2);
        assertThat(misses.of("one more")).isZero();
    }
}
