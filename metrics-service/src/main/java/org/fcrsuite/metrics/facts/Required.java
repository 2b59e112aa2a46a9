package org.fcrsuite.metrics.facts;

import org.fcrsuite.kit.inbox.UnreadableEventException;

/** An event without what identifies it is at fault: it is parked with the field's name. */
final class Required {

    private Required() {
    }

    static void text(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException(field + " is missing");
        }
    }

    static void value(String field, Object value) {
        if (value == null) {
            throw new UnreadableEventException(field + " is missing");
        }
    }
}
