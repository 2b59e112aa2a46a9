package org.fcrsuite.ingest.domain.mapping;

import java.util.Map;
import java.util.Set;

/** What a mapping comes to for one file, worked out once. */
record RowFormat(
        ImportMapping mapping,
        MappedColumns columns,
        Set<String> nullWords,
        Map<String, String> channelWords,
        DateTimes times,
        Set<String> attributes) {
}
