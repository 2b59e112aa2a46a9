package org.fcrsuite.metrics.domain;

/** The five things that can be said of one contact. */
public enum VerdictKind {
    RESOLVED_AT_FIRST_CONTACT,
    NOT_RESOLVED_AT_FIRST_CONTACT,
    /** The window has not closed. */
    PENDING,
    /** Facts are missing. */
    UNDETERMINED,
    /** Outside the definition. */
    EXCLUDED
}
