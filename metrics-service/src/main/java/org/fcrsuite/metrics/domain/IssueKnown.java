package org.fcrsuite.metrics.domain;

/** Whether a contact can be put into a chain at all. */
public enum IssueKnown {
    YES,
    NO_CUSTOMER,
    NO_ISSUE
}
