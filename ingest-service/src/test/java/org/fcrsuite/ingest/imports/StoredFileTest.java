package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class StoredFileTest {

    private static byte[] gzip(String... members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String member : members) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static Optional<byte[]> piece(byte[] file, int position, int size) {
        int from = position * size;
        return from >= file.length ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(file, from, Math.min(file.length, from + size)));
    }

    @Test
    void aFileOfSeveralGzipMembersIsReadToItsEndWhereverItsPiecesEnd() throws Exception {
        byte[] file = gzip("first\n", "second\n", "third\n");
        for (int size = 1; size <= file.length; size++) {
            int each = size;
            StringWriter read = new StringWriter();
            try (ImportText text = ImportText.open(new StoredFile(position -> piece(file, position, each)),
                    StandardCharsets.UTF_8)) {
                text.reader().transferTo(read);
                assertThat(text.brokenOff()).isFalse();
                assertThat(text.bytesRead()).isEqualTo(file.length);
            }
            assertThat(read).as("pieces of %d bytes", size).hasToString("first\nsecond\nthird\n");
        }
    }
}
