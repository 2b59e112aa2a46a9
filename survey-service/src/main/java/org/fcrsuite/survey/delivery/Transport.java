package org.fcrsuite.survey.delivery;

import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;

/**
 * The one way by which messages of a medium leave. There is at most one bean for each medium; a medium without one is never
 * chosen for an invitation. Claiming, sending and recording know nothing of what is behind it.
 */
public interface Transport {

    Medium medium();

    /** Whether this deployment has what it takes; without, nobody is asked by this medium. */
    default boolean isSetUp() {
        return true;
    }

    /** Whether the provider is there. Asked before each round; while it is not, nothing is claimed. */
    boolean answers();

    /** Hands one message over, once, and says what became of it. What it throws leaves the message in doubt. */
    SendOutcome send(Outgoing outgoing);
}
