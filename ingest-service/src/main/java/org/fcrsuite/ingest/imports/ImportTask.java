package org.fcrsuite.ingest.imports;

import java.util.UUID;

import org.fcrsuite.ingest.domain.mapping.ImportMapping;

/** An import that this replica has claimed. */
record ImportTask(UUID id, UUID owner, ImportMapping mapping, long rowsDone, int attempts) {
}
