package org.fcrsuite.metrics.audit;

/** What is kept of what people do. The names are stored, and part of the API. */
public enum AuditedAction {
    DEFINITION_CREATED,
    DEFINITION_CHANGED,
    TARGET_SET,
    TARGET_REMOVED,
    CHANGE_MARKED,
    CHANGE_REMOVED,
    EXPORTED,
    TIMELINE_VIEWED,
    USER_ADDED,
    USER_CHANGED,
    USER_REMOVED
}
