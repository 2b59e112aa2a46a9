package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.mapping.ImportMapping;

/** Reads files as this deployment does. */
@ApplicationScoped
class ImportReading {

    private final ContactReader contacts;
    private final ImportsConfig config;
    private final Clock clock;

    ImportReading(ContactReader contacts, ImportsConfig config, Clock clock) {
        this.contacts = contacts;
        this.config = config;
        this.clock = clock;
    }

    ImportRows rows(ImportText text, ImportMapping mapping) throws IOException, UnusableFileException {
        return ImportRows.of(text, mapping, contacts, config.maxRowLength(), clock);
    }
}
