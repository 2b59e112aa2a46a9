package org.fcrsuite.survey.domain;

import java.util.List;

/** Whether an answer looks like a machine's, and why. It is kept either way. */
public record Suspicion(Traces traces, List<Sign> signs, int score, boolean isSuspect) {

    public Suspicion {
        signs = List.copyOf(signs);
    }
}
