package org.fcrsuite.ingest.imports;

import java.util.UUID;

/** Another replica took the import over, because this one was silent for too long. What it was doing is undone. */
class LeaseLostException extends RuntimeException {

    LeaseLostException(UUID id) {
        super("The import " + id + " is no longer ours");
    }
}
