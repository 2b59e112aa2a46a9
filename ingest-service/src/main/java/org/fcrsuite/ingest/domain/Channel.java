package org.fcrsuite.ingest.domain;

/** How the customer and the company met. */
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
