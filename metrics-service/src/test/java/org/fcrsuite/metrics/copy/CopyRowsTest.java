package org.fcrsuite.metrics.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class CopyRowsTest {

    /** After the number of values and the length of the first. */
    private static final int FIRST_VALUE = 6;

    private final CopyRows rows = new CopyRows();

    @Test
    void rowsComeInTheOrderOfTheirKeysWhicheverPartTheyWereIn() {
        CopyRows part = new CopyRows();
        for (int key = 5_000; key > 0; key -= 2) {
            part.row(key, 2).integer(key).integers(Collections.nCopies(key % 300, key));
            rows.row(key - 1, 2).integer(key - 1).integers(List.of());
        }
        rows.add(part);

        assertThat(rows.size()).isEqualTo(5_000);
        assertThat(values()).hasSize(5_000).isSorted().startsWith(1, 2, 3).endsWith(4_999, 5_000);
    }

    @Test
    void aRowIsWhollyInItsSlice() {
        rows.row(2, 1).integer(7).row(1, 3).bool(true).integer(null).bigint(9L);

        List<Integer> lengths = new ArrayList<>();
        rows.inOrder((begin, length) -> lengths.add(length));
        assertThat(lengths).containsExactly(2 + 5 + 4 + 12, 2 + 8);
    }

    @Test
    void itIsEmptyWhenCleared() {
        rows.row(2, 1).integer(7).clear();
        rows.row(1, 1).integer(8);

        assertThat(values()).containsExactly(8);
    }

    @Test
    void aKeyThatCannotBePutInOrderIsRefused() {
        rows.row((1L << 46) - 1, 1);
        assertThatThrownBy(() -> rows.row(1L << 46, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.row(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> values() {
        List<Integer> values = new ArrayList<>();
        rows.inOrder((begin, length) -> values.add(ByteBuffer.wrap(rows.bytes()).getInt(begin + FIRST_VALUE)));
        return values;
    }
}
