package org.fcrsuite.ingest.domain;

/** The kinds of identifier, the strongest first. */
public enum IdentifierKind {
    ACCOUNT,
    EMAIL,
    PHONE
}
