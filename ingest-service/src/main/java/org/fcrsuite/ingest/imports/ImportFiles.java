package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** The files of imports, in the database in pieces: whichever replica goes on with an import finds its file there. */
@ApplicationScoped
class ImportFiles {

    private final Jdbi jdbi;
    private final ImportsConfig config;

    ImportFiles(Jdbi jdbi, ImportsConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** Call within a transaction. */
    void store(UUID id, Path file) throws IOException {
        int size = (int) config.chunk().asLongValue();
        try (InputStream content = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] chunk = content.readNBytes(size); chunk.length > 0; chunk = content.readNBytes(size)) {
                store(id, position++, chunk);
            }
        }
    }

    private void store(UUID id, int position, byte[] chunk) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO import_chunk (import_id, position, bytes) VALUES (:id, :position, :chunk)
                """)
                .bind("id", id).bind("position", position).bind("chunk", chunk).execute());
    }

    InputStream open(UUID id) {
        return new StoredFile(position -> chunk(id, position));
    }

    private Optional<byte[]> chunk(UUID id, int position) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT bytes FROM import_chunk WHERE import_id = :id AND position = :position")
                .bind("id", id).bind("position", position).mapTo(byte[].class).findOne());
    }

    /** A file is needed until its import is finished, and is no longer kept than that. */
    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_chunk WHERE import_id = :id")
                .bind("id", id).execute());
    }
}
