package org.fcrsuite.metrics.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CopyReaderTest {

    @Inject
    Jdbi jdbi;

    @Test
    void valuesAreReadInTheirOrder() {
        jdbi.useHandle(handle -> CopyReader.read(handle, """
                COPY (SELECT 7, 8::bigint, NULL::int, NULL::bigint, true, 'text', 0.5::float8, '{3,4}'::int[], NULL::int[],
                    '\\x0102'::bytea, timestamptz '2026-03-01 12:00:00.000001Z') TO STDOUT (FORMAT binary)
                """, row -> {
            assertThat(row.integer()).isEqualTo(7);
            assertThat(row.bigintOrNull()).isEqualTo(8);
            assertThat(row.integerOrNull()).isNull();
            assertThat(row.bigint(-3)).isEqualTo(-3);
            assertThat(row.bool()).isTrue();
            assertThat(row.text()).isEqualTo("text");
            assertThat(row.real()).isEqualTo(0.5);
            assertThat(row.integers()).containsExactly(3, 4);
            assertThat(row.integers()).isNull();
            assertThat(row.bytes().getShort()).isEqualTo((short) 0x0102);
            assertThat(row.instant()).isEqualTo("2026-03-01T12:00:00.000001Z");
        }));
    }

    /** Some rows are on their way when a reader gives up, or many, or all have come. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 100_000 })
    void theConnectionIsFitForUseAfterAReaderGaveUp(int rows) {
        List<Integer> answers = new ArrayList<>();
        jdbi.useHandle(handle -> {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> giveUp(handle, rows)).isInstanceOf(IllegalStateException.class);
                answers.add(handle.createQuery("SELECT :i").bind("i", i).mapTo(Integer.class).one());
            }
        });
        assertThat(answers).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    private static void giveUp(Handle handle, int rows) {
        CopyReader.read(handle, "COPY (SELECT generate_series(1, " + rows + ")) TO STDOUT (FORMAT binary)", row -> {
            if (row.integer() == 2) {
                throw new IllegalStateException();
            }
        });
    }
}
