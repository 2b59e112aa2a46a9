package org.fcrsuite.ingest.domain;

import java.util.List;

/** What came of reading one contact. */
public sealed interface Reading {

    record Accepted(Contact contact) implements Reading {
    }

    /** {@code source} and {@code externalId} are null where they could not be read. */
    record Rejected(String source, String externalId, List<FieldError> errors) implements Reading {
    }
}
