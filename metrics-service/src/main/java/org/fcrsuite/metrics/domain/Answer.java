package org.fcrsuite.metrics.domain;

/** What the customer answered to "was your issue resolved?". */
public enum Answer {
    YES,
    PARTLY,
    NOT_YET,
    NO
}
