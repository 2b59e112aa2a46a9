package org.fcrsuite.metrics.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.fcrsuite.metrics.stored.PackReader;
import org.fcrsuite.metrics.stored.PackWriter;
import org.junit.jupiter.api.Test;

/** Each value is read from where it was written: all of them differ. */
class ChainedRowTest {

    private static final UUID OWNER = new UUID(7, 8);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aRowIsReadAsItWasWritten() {
        assertIsReadAsWritten(
                new ChainedRow(3, 1L << 40, OWNER, 11, DAY, (1L << 51) + 12, 13, 14, 15, 16, 17, 18, List.of(19, 20),
                        (1L << 44) + 21, 22, 23, (1L << 41) + 24, 25, OWNER, List.of(-26, 27)));
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertIsReadAsWritten(
                new ChainedRow(3, 1, OWNER, 0, LocalDate.of(1969, 12, 31), 0, 0, 0, 0, 0, 0, null, null, 0, null, 0,
                        null, null, null, null));
    }

    private static void assertIsReadAsWritten(ChainedRow row) {
        PackWriter writer = new PackWriter();
        writer.customer(OWNER);
        row.write(writer);
        row.write(writer);
        List<ChainedRow> read = new ArrayList<>();
        PackReader.read(ByteBuffer.wrap(writer.take()), Set.of(OWNER),
                (owner, values) -> read.add(ChainedRow.read(row.chaining(), owner, values)));
        assertThat(read).containsExactly(row, row);
    }
}
