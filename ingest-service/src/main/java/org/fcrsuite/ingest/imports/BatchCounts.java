package org.fcrsuite.ingest.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.fcrsuite.ingest.domain.RecordStatus;

/** What became of the rows of one batch. */
record BatchCounts(int rows, int created, int updated, int unchanged, int ignoredOlder, int rejected) {

    static BatchCounts of(List<RecordStatus> recorded, int rejected) {
        Map<RecordStatus, Integer> counts = new EnumMap<>(RecordStatus.class);
        recorded.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new BatchCounts(recorded.size() + rejected, counts.getOrDefault(RecordStatus.CREATED, 0),
                counts.getOrDefault(RecordStatus.UPDATED, 0), counts.getOrDefault(RecordStatus.UNCHANGED, 0),
                counts.getOrDefault(RecordStatus.IGNORED_OLDER, 0), rejected);
    }
}
