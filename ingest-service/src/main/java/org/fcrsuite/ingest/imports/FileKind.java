package org.fcrsuite.ingest.imports;

import java.nio.charset.Charset;
import java.util.Locale;

/** What a file is, by its first bytes; names and content types lie. */
enum FileKind {
    GZIP,
    ZIP,
    UTF_16,
    TEXT;

    static FileKind of(byte[] magic) {
        if (begins(magic, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(magic, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        return begins(magic, 0xff, 0xfe) || begins(magic, 0xfe, 0xff) ? UTF_16 : TEXT;
    }

    private static boolean begins(byte[] magic, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at >= magic.length || Byte.toUnsignedInt(magic[at]) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    void check(Charset charset) throws UnusableFileException {
        switch (this) {
            case ZIP -> throw new UnusableFileException(
                    "The file is a ZIP archive or an Excel workbook. Save it as CSV, plain or compressed with gzip, and send that.");
            case UTF_16 -> {
                if (!charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
                    throw new UnusableFileException("The file is written in UTF-16, the mapping says " + charset.name()
                            + ". Set the mapping's charset to UTF-16, or save the file as UTF-8.");
                }
            }
            case GZIP, TEXT -> {
                // Readable.
            }
        }
    }
}
