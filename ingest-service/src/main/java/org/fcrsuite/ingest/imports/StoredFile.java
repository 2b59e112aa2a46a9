package org.fcrsuite.ingest.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is fetched piece by piece. */
class StoredFile extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private int next;
    private boolean ended;

    StoredFile(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        fetch();
        return piece.read(into, from, length);
    }

    /** Zero is the end of the file, never that of a piece: gzip takes it for the end of its last member. */
    @Override
    public int available() {
        fetch();
        return piece.available();
    }

    private void fetch() {
        while (piece.available() == 0 && !ended) {
            Optional<byte[]> fetched = pieces.apply(next++);
            ended = fetched.isEmpty();
            fetched.ifPresent(bytes -> piece = new ByteArrayInputStream(bytes));
        }
    }
}
