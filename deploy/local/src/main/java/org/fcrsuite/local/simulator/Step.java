package org.fcrsuite.local.simulator;

import org.fcrsuite.local.simulator.Contact.Direction;

/**
 * One contact of an issue, with what only the simulator knows.
 *
 * @param attempt how many times the customer had come about the issue before
 * @param solved whether the issue was really solved when the contact ended
 * @param wrote how many more times the customer had to write on the same ticket because the answer did not help
 * @param continuation the second part of a call that dropped
 */
record Step(Contact contact, int attempt, boolean solved, int wrote, boolean continuation) {

    /** Outbound, abandoned and automated contacts are nobody's attempt to get anything solved. */
    static Step aside(Contact contact) {
        return new Step(contact, 0, false, 0, false);
    }

    boolean counts() {
        return contact.direction() == Direction.INBOUND && !contact.abandoned() && !contact.automated();
    }

    /** The truth about a contact: the first about its issue, and the last that was needed. */
    boolean solvedAtFirstContact() {
        return attempt == 0 && solved && wrote == 0;
    }

    Step numbered(String id) {
        return new Step(contact.numbered(id), attempt, solved, wrote, continuation);
    }
}
