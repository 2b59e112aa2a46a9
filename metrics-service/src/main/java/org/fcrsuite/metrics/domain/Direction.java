package org.fcrsuite.metrics.domain;

/** Who began the contact. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
