package org.fcrsuite.embedded;

/** A server did not start; the message is one sentence for the person who wanted it. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
