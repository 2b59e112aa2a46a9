package org.fcrsuite.ingest.domain.mapping;

/** The mapping does not fit the file; the message says how, to the person who wrote the mapping. */
public final class UnusableHeaderException extends Exception {

    UnusableHeaderException(String message) {
        super(message);
    }
}
