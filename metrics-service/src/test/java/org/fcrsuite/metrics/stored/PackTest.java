package org.fcrsuite.metrics.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What is written is read, each value in its place. */
class PackTest {

    private static final UUID FIRST = new UUID(1, -1);
    private static final UUID SECOND = new UUID(-1, 1);
    private static final long[] NUMBERS = { 0, 1, -1, 63, 64, -64, -65, 8_191, 8_192, Integer.MAX_VALUE, Integer.MIN_VALUE,
            1L << 45, (1L << 61) + 7, Long.MAX_VALUE, Long.MIN_VALUE + 1 };

    private final PackWriter writer = new PackWriter();

    @Test
    void numbersAreReadAsTheyWereWritten() {
        writer.customer(FIRST);
        Arrays.stream(NUMBERS).forEach(writer::number);
        List<Long> read = new ArrayList<>();
        PackReader.read(pack(), values -> read.add(values.bigint()));
        assertThat(read).containsExactlyElementsOf(Arrays.stream(NUMBERS).boxed().toList());
    }

    @Test
    void smallNumbersTakeOneByte() {
        writer.customer(FIRST);
        for (int i = -63; i <= 63; i++) {
            writer.number(i);
        }
        assertThat(pack().remaining()).isEqualTo(1 + 16 + 4 + 127);
    }

    @Test
    void nothingIsToldFromZero() {
        writer.customer(FIRST);
        writer.number((Integer) null).number(0).number((Long) null).number(0L).numbers(null).numbers(List.of())
                .numbers(List.of(-3, 70_000)).number((Integer) null).customer(false).customer(true);
        PackReader.read(pack(), values -> {
            assertThat(values.integerOrNull()).isNull();
            assertThat(values.integerOrNull()).isZero();
            assertThat(values.bigintOrNull()).isNull();
            assertThat(values.bigintOrNull()).isZero();
            assertThat(values.integers()).isNull();
            assertThat(values.integers()).isEmpty();
            assertThat(values.integers()).containsExactly(-3, 70_000);
            assertThat(values.integer(-7)).isEqualTo(-7);
            assertThat(values.uuid()).isNull();
            assertThat(values.uuid()).isEqualTo(FIRST);
        });
    }

    @Test
    void oneCustomersRowsAreFoundAmongThoseOfMany() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            writer.customer(new UUID(2, i));
            random.longs(random.nextInt(1, 40)).forEach(writer::number);
        }
        writer.customer(SECOND);
        writer.number(5).number(6);
        byte[] pack = writer.take();

        assertThat(ofOne(pack, SECOND)).containsExactly(5L, 6L);
        assertThat(ofOne(pack, new UUID(2, 4_711))).isNotEmpty().hasSizeLessThan(40);
        assertThat(ofOne(pack, FIRST)).isEmpty();
        List<Long> all = new ArrayList<>();
        PackReader.read(ByteBuffer.wrap(pack), values -> all.add(values.bigint()));
        assertThat(all).hasSizeGreaterThan(100_000).endsWith(5L, 6L);
    }

    @Test
    void thePackThatFollowsHoldsNothingOfTheOneBefore() {
        writer.customer(FIRST);
        writer.number(1);
        pack();
        writer.customer(SECOND);
        writer.number(2);
        byte[] pack = writer.take();
        assertThat(ofOne(pack, FIRST)).isEmpty();
        assertThat(ofOne(pack, SECOND)).containsExactly(2L);
    }

    @Test
    void whatAnotherVersionWroteIsNotMisread() {
        writer.customer(FIRST);
        writer.number(1);
        ByteBuffer pack = pack().put(0, (byte) (PackWriter.FORMAT + 1));
        assertThatThrownBy(() -> PackReader.read(pack, values -> values.bigint())).hasMessageContaining("another version");
    }

    private ByteBuffer pack() {
        return ByteBuffer.wrap(writer.take());
    }

    private static List<Long> ofOne(byte[] pack, UUID customer) {
        List<Long> read = new ArrayList<>();
        PackReader.read(ByteBuffer.wrap(pack), Set.of(customer), (found, values) -> {
            assertThat(found).isEqualTo(customer);
            read.add(values.bigint());
        });
        return read;
    }
}
