package org.fcrsuite.metrics.stored;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads what a {@link PackWriter} wrote. */
public final class PackReader implements StoredValues {

    private static final int BITS = 7;
    private static final int VALUE = (1 << BITS) - 1;

    private final ByteBuffer buffer;
    private UUID customer;

    private PackReader(ByteBuffer buffer) {
        byte format = buffer.get();
        if (format != PackWriter.FORMAT) {
            throw new IllegalStateException("A pack of format " + format + ", which another version of this service wrote");
        }
        this.buffer = buffer;
    }

    /** @param row takes all values of one row */
    public static void read(ByteBuffer pack, Consumer<StoredValues> row) {
        PackReader reader = new PackReader(pack);
        while (pack.hasRemaining()) {
            reader.rows(reader.next(), row);
        }
    }

    /** The rows of some customers, as far as they are there. */
    public static void read(ByteBuffer pack, Set<UUID> customers, BiConsumer<UUID, StoredValues> row) {
        PackReader reader = new PackReader(pack);
        while (pack.hasRemaining()) {
            int length = reader.next();
            if (customers.contains(reader.customer)) {
                reader.rows(length, values -> row.accept(reader.customer, values));
            } else {
                pack.position(pack.position() + length);
            }
        }
    }

    /** How many bytes the rows of the next customer take. */
    private int next() {
        customer = new UUID(buffer.getLong(), buffer.getLong());
        return buffer.getInt();
    }

    private void rows(int length, Consumer<StoredValues> row) {
        int end = buffer.position() + length;
        while (buffer.position() < end) {
            row.accept(this);
        }
    }

    /** 0 for nothing, else one more than the number from which {@link #number} tells the value. */
    private long read() {
        long value = 0;
        int shift = 0;
        byte part = buffer.get();
        while (part < 0) {
            value |= (long) (part & VALUE) << shift;
            shift += BITS;
            part = buffer.get();
        }
        return value | (long) part << shift;
    }

    private static long number(long read) {
        long value = read - 1;
        return value >>> 1 ^ -(value & 1);
    }

    @Override
    public long bigint(long otherwise) {
        long read = read();
        return read == 0 ? otherwise : number(read);
    }

    @Override
    public Integer integerOrNull() {
        long read = read();
        return read == 0 ? null : (Integer) (int) number(read);
    }

    @Override
    public Long bigintOrNull() {
        long read = read();
        return read == 0 ? null : (Long) number(read);
    }

    @Override
    public int[] integers() {
        long read = read();
        if (read == 0) {
            return null;
        }
        int[] values = new int[(int) number(read)];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer();
        }
        return values;
    }

    @Override
    public UUID uuid() {
        return read() == 0 ? null : customer;
    }
}
