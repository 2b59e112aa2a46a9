package org.fcrsuite.ingest.domain;

/** What became of one contact that was sent. */
public enum RecordStatus {
    CREATED,
    UPDATED,
    /** Stored already, with this revision and this content. */
    UNCHANGED,
    /** A greater revision of it is stored already, or stood in the same batch. */
    IGNORED_OLDER,
    REJECTED
}
