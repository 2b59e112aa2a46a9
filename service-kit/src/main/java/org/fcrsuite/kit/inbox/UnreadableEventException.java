package org.fcrsuite.kit.inbox;

/** The event is at fault, not we: it is parked with this message as the reason. */
public class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String reason) {
        super(reason);
    }

    UnreadableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
