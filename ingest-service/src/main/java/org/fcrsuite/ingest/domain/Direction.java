package org.fcrsuite.ingest.domain;

/** Who began the contact: INBOUND is the customer, OUTBOUND the company. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
