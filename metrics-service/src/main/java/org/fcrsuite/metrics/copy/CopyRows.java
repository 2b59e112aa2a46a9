package org.fcrsuite.metrics.copy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows in the binary format of PostgreSQL's COPY (its manual, "COPY", "Binary Format"): nothing is written as text and read
 * again, and thousands of rows are one array. Values are given in the order of the columns.
 */
public final class CopyRows {

    /** How many rows there may be. */
    static final int MOST = 1 << 17;
    private static final int LEAST_ROOM = 512;
    private static final int FIRST_ROWS = 1_024;
    private static final int NULL = -1;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int OF_INTEGERS = 23;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long[] keys = new long[FIRST_ROWS];
    private int[] begins = new int[FIRST_ROWS];
    private int size;

    /**
     * Begins a row.
     *
     * @param key by which rows are put in order, from 0 on and less than 2^46
     * @param values how many there are
     */
    public CopyRows row(long key, int values) {
        begin(key);
        makeRoom(LEAST_ROOM);
        buffer.putShort((short) values);
        return this;
    }

    private void begin(long key) {
        if (size == MOST || key < 0 || key > Long.MAX_VALUE / MOST) {
            throw new IllegalArgumentException("Not a row of a run: " + size + ", key " + key);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        keys[size] = key;
        begins[size] = buffer.position();
        size++;
    }

    /** @param value may be null */
    public CopyRows integer(Integer value) {
        if (value == null) {
            return missing();
        }
        buffer.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** @param value may be null */
    public CopyRows bigint(Long value) {
        if (value == null) {
            return missing();
        }
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    public CopyRows bool(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyRows uuid(UUID value) {
        buffer.putInt(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows date(LocalDate value) {
        buffer.putInt(Integer.BYTES).putInt((int) (value.toEpochDay() - FIRST_DAY));
        return this;
    }

    /** An array of one dimension; without elements, of none. */
    public CopyRows integers(List<Integer> values) {
        int dimensions = values.isEmpty() ? 0 : 1;
        int length = (3 + 2 * dimensions + 2 * values.size()) * Integer.BYTES;
        makeRoom(length + LEAST_ROOM);
        buffer.putInt(length).putInt(dimensions).putInt(0).putInt(OF_INTEGERS);
        if (!values.isEmpty()) {
            buffer.putInt(values.size()).putInt(1);
        }
        for (int i = 0; i < values.size(); i++) {
            buffer.putInt(Integer.BYTES).putInt(values.get(i));
        }
        return this;
    }

    private CopyRows missing() {
        buffer.putInt(NULL);
        return this;
    }

    private void makeRoom(int length) {
        if (buffer.remaining() < length) {
            ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity() + length);
            larger.put(buffer.flip());
            buffer = larger;
        }
    }

    /** All rows of another one as well. */
    public void add(CopyRows other) {
        makeRoom(other.buffer.position());
        int begin = buffer.position();
        buffer.put(other.buffer.array(), 0, other.buffer.position());
        int end = buffer.position();
        for (int i = 0; i < other.size; i++) {
            buffer.position(begin + other.begins[i]);
            begin(other.keys[i]);
        }
        buffer.position(end);
    }

    public int size() {
        return size;
    }

    public void clear() {
        buffer.clear();
        size = 0;
    }

    /** Takes a row as the place of its first byte and its length. */
    @FunctionalInterface
    interface Slices {
        void take(int begin, int length);
    }

    /** @param slices takes the rows in the order of their keys; of the same key, as they came */
    void inOrder(Slices slices) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = keys[i] * MOST + i;
        }
        Arrays.sort(order);
        for (long place : order) {
            int i = (int) (place % MOST);
            int end = i + 1 < size ? begins[i + 1] : buffer.position();
            slices.take(begins[i], end - begins[i]);
        }
    }

    byte[] bytes() {
        return buffer.array();
    }
}
