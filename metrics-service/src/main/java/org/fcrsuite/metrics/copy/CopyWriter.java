package org.fcrsuite.metrics.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Stores many rows by PostgreSQL's COPY. The database stores rows while the next are being made. */
public final class CopyWriter {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLAGS_AND_EXTENSION = 8;
    private static final int ROOM = 1 << 16;
    private static final short END = -1;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);

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

    /** In the order of their keys. */
    public void write(CopyRows rows) {
        rows.inOrder((begin, length) -> {
            if (buffer.remaining() < length) {
                flush();
            }
            if (buffer.remaining() < length) {
                send(rows.bytes(), begin, length);
            } else {
                buffer.put(rows.bytes(), begin, length);
            }
        });
    }

    private void flush() {
        send(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private void send(byte[] bytes, int begin, int length) {
        try {
            copy.writeToCopy(bytes, begin, length);
        } catch (SQLException refused) {
            throw new ConnectionException(refused);
        }
    }

    private void end() throws SQLException {
        if (buffer.remaining() < Short.BYTES) {
            flush();
        }
        buffer.putShort(END);
        flush();
        copy.endCopy();
    }
}
