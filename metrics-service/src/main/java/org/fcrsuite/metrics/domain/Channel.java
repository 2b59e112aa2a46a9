package org.fcrsuite.metrics.domain;

/** How the customer and the company talked. */
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    SMS,
    SOCIAL,
    WEB_FORM,
    VIDEO,
    IN_PERSON
}
