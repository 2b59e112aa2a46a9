package org.fcrsuite.ingest.imports;

/** A file that cannot be imported; the message says why, and what to do, to who sent it. */
class UnusableFileException extends Exception {

    UnusableFileException(String message) {
        super(message);
    }
}
