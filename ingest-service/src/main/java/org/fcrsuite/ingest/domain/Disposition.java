package org.fcrsuite.ingest.domain;

/** What the agent said about the issue at the end of the contact. */
public enum Disposition {
    RESOLVED,
    UNRESOLVED,
    UNKNOWN
}
