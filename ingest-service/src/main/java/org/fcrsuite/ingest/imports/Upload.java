package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.fcrsuite.ingest.domain.mapping.ImportMapping;

/** A file as it was sent, with its mapping; the file is the server's temporary one. */
record Upload(ImportMapping mapping, String mappingText, Path file, String fileName, long size) {

    private static final int MAX_NAME = 200;

    /** Senders' names are shown in lists, so they are kept short and printable. */
    static String printable(String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        String name = fileName.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }

    /** Tells this upload from another one. */
    byte[] digest() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(mappingText.getBytes(StandardCharsets.UTF_8));
            new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
