package org.fcrsuite.metrics.stored;

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
import org.postgresql.util.PSQLState;

/**
 * Reads many rows in the binary format of PostgreSQL's COPY (its manual, "COPY", "Binary Format"), the next while the database
 * is still making others: nothing is written as text and read again. Values are taken in the order of the columns.
 */
public final class CopyReader implements StoredValues {

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
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            CopyOut copy = connection.getCopyAPI().copyOut(sql);
            try {
                read(copy, new CopyReader(), consumer);
            } finally {
                if (copy.isActive()) {
                    cancel(connection, copy);
                }
            }
        } catch (SQLException refused) {
            throw new ConnectionException(refused);
        }
    }

    /** The driver's own way leaves what is under way for the next statement to take as its answer. */
    private static void cancel(PGConnection connection, CopyOut copy) throws SQLException {
        connection.cancelQuery();
        try {
            while (copy.readFromCopy() != null) {
                // Nobody wants it any more.
            }
        } catch (SQLException refused) {
            if (!PSQLState.QUERY_CANCELED.getState().equals(refused.getSQLState())) {
                throw refused;
            }
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

    @Override
    public int integer(int otherwise) {
        return row.getInt() == NULL ? otherwise : row.getInt();
    }

    @Override
    public long bigint(long otherwise) {
        return row.getInt() == NULL ? otherwise : row.getLong();
    }

    @Override
    public Integer integerOrNull() {
        return row.getInt() == NULL ? null : row.getInt();
    }

    @Override
    public Long bigintOrNull() {
        return row.getInt() == NULL ? null : row.getLong();
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

    /** Null where there is none; good until the next row is taken. */
    public ByteBuffer bytes() {
        int length = row.getInt();
        if (length == NULL) {
            return null;
        }
        ByteBuffer bytes = row.slice(row.position(), length);
        row.position(row.position() + length);
        return bytes;
    }

    @Override
    public UUID uuid() {
        return row.getInt() == NULL ? null : new UUID(row.getLong(), row.getLong());
    }

    /** An array of one dimension, or an empty one. */
    @Override
    public int[] integers() {
        if (row.getInt() == NULL) {
            return null;
        }
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
