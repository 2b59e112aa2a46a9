package org.fcrsuite.ingest.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;

/** The text of a file, unpacked where it is gzip, and how much of the file was read for it. */
class ImportText implements AutoCloseable {

    private static final int MAGIC = 4;
    private static final int BUFFER = 1 << 16;

    private final Counted file;
    private final Unbroken content;
    private final Reader reader;

    private ImportText(Counted file, Unbroken content, Charset charset) {
        this.file = file;
        this.content = content;
        // What is not of the character set becomes U+FFFD, which costs the rows that need it, not the file.
        this.reader = new InputStreamReader(content, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    static ImportText open(InputStream stored, Charset charset) throws IOException, UnusableFileException {
        Counted file = new Counted(stored);
        PushbackInputStream ahead = new PushbackInputStream(file, MAGIC);
        byte[] magic = ahead.readNBytes(MAGIC);
        ahead.unread(magic);
        FileKind kind = FileKind.of(magic);
        kind.check(charset);
        return new ImportText(file, new Unbroken(kind == FileKind.GZIP, ahead), charset);
    }

    Reader reader() {
        return reader;
    }

    long bytesRead() {
        return file.bytes;
    }

    /** Whether the end came before its time: the compressed file is cut off, or damaged. */
    boolean brokenOff() {
        return content.brokenOff;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        private Counted(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            bytes += Math.max(0, some);
            return some;
        }
    }

    /** Ends where a damaged file stops making sense, so that what came before it is read to the last row. */
    private static final class Unbroken extends InputStream {

        private final boolean packed;
        private InputStream content;
        private boolean brokenOff;

        private Unbroken(boolean packed, InputStream file) {
            this.packed = packed;
            this.content = file;
            if (packed) {
                try {
                    this.content = new GZIPInputStream(file, BUFFER);
                } catch (IOException noHeader) {
                    brokenOff = true;
                }
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (brokenOff) {
                return -1;
            }
            try {
                return content.read(into, from, length);
            } catch (IOException damaged) {
                if (!packed) {
                    throw damaged;
                }
                brokenOff = true;
                return -1;
            }
        }
    }
}
