package org.fcrsuite.metrics.domain;

/** Whether a fact costs a contact its resolution. Practice differs, so it is a switch. */
public enum Rule {
    ALLOWED,
    DISQUALIFIES
}
