package org.fcrsuite.metrics.domain;

/** What the answer "partly" is. */
public enum Partly {
    NOT_RESOLVED,
    LEFT_OUT
}
