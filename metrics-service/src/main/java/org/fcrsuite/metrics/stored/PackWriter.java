package org.fcrsuite.metrics.stored;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows of some customers in as few bytes as they take: a number is written seven bits at a time, the lowest first, each byte
 * but the last with its highest bit set. Nothing is 0; numbers follow it, in turn from zero up and from below zero down.
 * Which values a row has is told by the format alone.
 */
public final class PackWriter {

    /** Another one whenever rows get other values, or in another order; then packs are made anew, as V110 did. */
    static final byte FORMAT = 1;
    private static final int FIRST_ROOM = 1 << 14;
    /** A customer takes 20 bytes and a number up to ten. */
    private static final int ROOM = 32;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_ROOM).put(FORMAT);
    private int rows = -1;

    /** Ends the rows of the customer before, and begins those of another. */
    public void customer(UUID customer) {
        end();
        makeRoom();
        buffer.putLong(customer.getMostSignificantBits()).putLong(customer.getLeastSignificantBits()).putInt(0);
        rows = buffer.position();
    }

    private void end() {
        if (rows >= 0) {
            buffer.putInt(rows - Integer.BYTES, buffer.position() - rows);
        }
    }

    public PackWriter number(long value) {
        write((value << 1 ^ value >> Long.SIZE - 1) + 1);
        return this;
    }

    /** @param value may be null */
    public PackWriter number(Integer value) {
        return value == null ? nothing() : number(value.longValue());
    }

    /** @param value may be null */
    public PackWriter number(Long value) {
        return value == null ? nothing() : number(value.longValue());
    }

    /** @param values may be null */
    public PackWriter numbers(List<Integer> values) {
        if (values == null) {
            return nothing();
        }
        number(values.size());
        values.forEach(this::number);
        return this;
    }

    /** @param is whether the row names its customer: no other one can be named */
    public PackWriter customer(boolean is) {
        return is ? number(1) : nothing();
    }

    private PackWriter nothing() {
        write(0);
        return this;
    }

    private void write(long value) {
        makeRoom();
        long rest = value;
        while ((rest & -MORE) != 0) {
            buffer.put((byte) (rest | MORE));
            rest >>>= BITS;
        }
        buffer.put((byte) rest);
    }

    private void makeRoom() {
        if (buffer.remaining() < ROOM) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        }
    }

    /** Everything, to begin anew. */
    public byte[] take() {
        end();
        byte[] pack = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.clear().put(FORMAT);
        rows = -1;
        return pack;
    }
}
