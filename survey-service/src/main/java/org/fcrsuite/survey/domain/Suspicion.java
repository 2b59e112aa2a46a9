package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.util.List;

/** Whether an answer looks like a machine's, and why. It is kept either way. */
public record Suspicion(Traces traces, List<Sign> signs, int score, boolean isSuspect) {

    public Suspicion {
        signs = List.copyOf(signs);
    }

    /** Whether more speaks against a person than for one, be it little. */
    public boolean isInDoubt() {
        return score > 0;
    }

    /** Of an answer from somebody's own phone: no page, no browser, and nothing that would speak for a machine. */
    public static Suspicion ofMessage(Duration afterDelivery) {
        return new Suspicion(new Traces(afterDelivery, null, AgentClass.NONE, UserAction.UNKNOWN, 1, false), List.of(), 0,
                false);
    }
}
