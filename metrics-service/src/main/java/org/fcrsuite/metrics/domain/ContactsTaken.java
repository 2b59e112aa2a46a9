package org.fcrsuite.metrics.domain;

/** What the customer answered to "how many times did you contact us about it?". */
public enum ContactsTaken {
    ONCE,
    TWICE,
    THREE_OR_MORE
}
