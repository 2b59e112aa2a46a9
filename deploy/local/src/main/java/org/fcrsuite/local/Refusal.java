package org.fcrsuite.local;

/** Why a command does not do what it was asked to; the message is one sentence for the person who asked. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}
