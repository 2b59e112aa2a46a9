package org.fcrsuite.local.simulator;

/** The demonstration cannot go on; the message says why and is meant to be read by a person. */
public final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
