package org.fcrsuite.metrics.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads many rows as {@link CopyWriter} writes them, the next while the database is still making others. Values are taken in
 * the order of the columns.
 */
public final class CopyReader {

    /** Eleven bytes of signature, and twice four that are not used. */
    private static final int HEADER = 19;
    private static final int END = -1;
    private static final int NULL = -1;
    private static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int MICROS = 1_000_000;
    private static final int MICROS_NANOS = 1_000;

    private ByteBuffer row;

    private CopyReader() {
    }

    /**
     * @param sql {@code COPY (SELECT …) TO STDOUT (FORMAT binary)}. COPY takes no parameters: nothing may stand in it that was
     *        not made from numbers or UUIDs
     * @param consumer takes the values of one row
     */
    public static void read(Handle handle, String sql, Consumer<CopyReader> consumer) {
        try {
            CopyOut copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                read(copy, new CopyReader(), consumer);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException refused) {
            throw new ConnectionException(refused);
        }
    }

    private static void read(CopyOut copy, CopyReader reader, Consumer<CopyReader> consumer) throws SQLException {
        boolean isFirst = true;
        for (byte[] data = copy.readFromCopy(); data != null; data = copy.readFromCopy()) {
            reader.row = ByteBuffer.wrap(data);
            if (isFirst) {
                reader.row.position(HEADER);
                isFirst = false;
            }
            if (reader.row.hasRemaining() && reader.row.getShort() != END) {
                consumer.accept(reader);
            }
        }
    }

    public int integer() {
        return integer(0);
    }

    /** @param otherwise what stands for null */
    public int integer(int otherwise) {
        return row.getInt() == NULL ? otherwise : row.getInt();
    }

    public long bigint() {
        return bigint(0);
    }

    /** @param otherwise what stands for null */
    public long bigint(long otherwise) {
        return row.getInt() == NULL ? otherwise : row.getLong();
    }

    /** Null where there is none. */
    public Integer integerOrNull() {
        return row.getInt() == NULL ? null : row.getInt();
    }

    /** Null where there is none. */
    public Double real() {
        return row.getInt() == NULL ? null : row.getDouble();
    }

    /** False where there is none. */
    public boolean bool() {
        return row.getInt() != NULL && row.get() != 0;
    }

    /** Null where there is none. */
    public Instant instant() {
        if (row.getInt() == NULL) {
            return null;
        }
        long micros = row.getLong();
        return Instant.ofEpochSecond(FIRST_SECOND + Math.floorDiv(micros, MICROS),
                MICROS_NANOS * Math.floorMod(micros, MICROS));
    }

    /** Null where there is none. */
    public String text() {
        int length = row.getInt();
        if (length == NULL) {
            return null;
        }
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /** Null where there is none. */
    public UUID uuid() {
        return row.getInt() == NULL ? null : new UUID(row.getLong(), row.getLong());
    }

    /** An array of one dimension, or an empty one. */
    public int[] integers() {
        row.getInt();
        int dimensions = row.getInt();
        row.getLong();
        if (dimensions == 0) {
            return new int[0];
        }
        int[] values = new int[row.getInt()];
        row.getInt();
        for (int i = 0; i < values.length; i++) {
            row.getInt();
            values[i] = row.getInt();
        }
        return values;
    }
}
