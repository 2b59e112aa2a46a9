package org.fcrsuite.metrics.domain;

/** How much the agent's own word counts. */
public enum DispositionRule {
    IGNORED,
    MUST_NOT_BE_UNRESOLVED,
    MUST_BE_RESOLVED
}
