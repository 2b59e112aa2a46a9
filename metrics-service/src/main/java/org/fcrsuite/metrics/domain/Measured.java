package org.fcrsuite.metrics.domain;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * A contact with its place in its chain.
 *
 * @param chain the name of the first contact of its chain
 * @param endedAt when it ended, continuations after a dropped line included; null while it is open
 * @param lastAgent the agent of the last contact of its chain, null where that one had none
 * @param agents every agent of its chain
 * @param parts the contact itself and what continues it after a dropped line, in their order
 * @param next null where the customer has not come back
 */
public record Measured(Contact contact, ContactName chain, Instant endedAt, Outcome outcome, String lastAgent,
        SortedSet<String> agents, List<ContactName> parts, Next next) {

    /**
     * The next contact of the same customer within the longest window, whatever it is about. A continuation after a dropped
     * line is none, and neither is what the chaining leaves out.
     *
     * @param gapDays whole days (24 h) from the end of the one to the start of the other, 0 up to {@link Outcome#NO_GAP},
     *        itself not reached
     */
    public record Next(ContactName name, int gapDays) {
    }

    /** The instant whose reporting day it belongs to: its end or, while it is open, its start. */
    public Instant countedAt() {
        return endedAt == null ? contact.startedAt() : endedAt;
    }
}
