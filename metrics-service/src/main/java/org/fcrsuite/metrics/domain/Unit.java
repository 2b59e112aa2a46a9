package org.fcrsuite.metrics.domain;

/** What is counted: issues (contacts that are not themselves a repeat) or every contact. */
public enum Unit {
    FIRST_CONTACTS,
    ALL_CONTACTS
}
