package org.fcrsuite.metrics.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Stores many rows in the binary format of PostgreSQL's COPY (its manual, "COPY", "Binary Format"): nothing is written as
 * text and read again. Values are given in the order of the columns. The database stores rows while the next are being made.
 */
public final class CopyWriter {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLAGS_AND_EXTENSION = 8;
    private static final int ROOM = 1 << 16;
    private static final int NULL = -1;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int OF_INTEGERS = 23;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * ROOM);

    private CopyWriter(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).put(new byte[FLAGS_AND_EXTENSION]);
    }

    /**
     * @param sql {@code COPY … FROM STDIN (FORMAT binary)}
     * @param source writes the rows
     */
    public static void write(Handle handle, String sql, Consumer<CopyWriter> source) {
        try {
            CopyIn copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                CopyWriter writer = new CopyWriter(copy);
                source.accept(writer);
                writer.end();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException refused) {
            throw new ConnectionException(refused);
        }
    }

    /** Begins a row of so many values. */
    public CopyWriter row(int values) {
        if (buffer.position() > ROOM) {
            flush();
        }
        buffer.putShort((short) values);
        return this;
    }

    /** @param value may be null */
    public CopyWriter integer(Integer value) {
        if (value == null) {
            return missing();
        }
        buffer.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** @param value may be null */
    public CopyWriter bigint(Long value) {
        if (value == null) {
            return missing();
        }
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    public CopyWriter bool(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyWriter uuid(UUID value) {
        buffer.putInt(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public CopyWriter date(LocalDate value) {
        buffer.putInt(Integer.BYTES).putInt((int) (value.toEpochDay() - FIRST_DAY));
        return this;
    }

    /** An array of one dimension; without elements, of none. */
    public CopyWriter integers(List<Integer> values) {
        int dimensions = values.isEmpty() ? 0 : 1;
        int length = (3 + 2 * dimensions + 2 * values.size()) * Integer.BYTES;
        makeRoom(length);
        buffer.putInt(length).putInt(dimensions).putInt(0).putInt(OF_INTEGERS);
        if (!values.isEmpty()) {
            buffer.putInt(values.size()).putInt(1);
        }
        values.forEach(value -> buffer.putInt(Integer.BYTES).putInt(value));
        return this;
    }

    private CopyWriter missing() {
        buffer.putInt(NULL);
        return this;
    }

    private void makeRoom(int length) {
        if (buffer.remaining() < length + ROOM / 2) {
            ByteBuffer larger = ByteBuffer.allocate(buffer.position() + length + ROOM);
            larger.put(buffer.flip());
            buffer = larger;
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (SQLException refused) {
            throw new ConnectionException(refused);
        }
    }

    private void end() throws SQLException {
        buffer.putShort((short) NULL);
        flush();
        copy.endCopy();
    }
}
