package org.fcrsuite.metrics.domain;

/** Which contacts of one customer are about one issue. */
public enum SameIssue {
    /** The case number where there is one, else the topic. */
    CASE_THEN_TOPIC,
    TOPIC,
    ANY_CONTACT
}
