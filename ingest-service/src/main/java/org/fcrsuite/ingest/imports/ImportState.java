package org.fcrsuite.ingest.imports;

import java.util.Set;

/** Where an import stands. */
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    boolean canBecome(ImportState next) {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING).contains(next);
            case RUNNING -> Set.of(DONE, FAILED).contains(next);
            case DONE, FAILED -> false;
        };
    }

    boolean isFinal() {
        return this == DONE || this == FAILED;
    }
}
