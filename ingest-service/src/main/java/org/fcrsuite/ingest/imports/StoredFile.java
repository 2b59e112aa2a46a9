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
        while (piece.available() == 0 && !ended) {
            Optional<byte[]> fetched = pieces.apply(next++);
            ended = fetched.isEmpty();
            fetched.ifPresent(bytes -> piece = new ByteArrayInputStream(bytes));
        }
        return piece.read(into, from, length);
    }

    @Override
    public int available() {
        return piece.available();
    }
}
