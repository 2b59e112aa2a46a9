package org.fcrsuite.metrics.domain;

/** What the agent said when the contact ended. */
public enum Disposition {
    UNKNOWN,
    RESOLVED,
    UNRESOLVED
}
