package org.fcrsuite.metrics.report;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.domain.Definition;

/** What definitions have said of outcomes, of those that were asked last: the next report need not ask again. */
@ApplicationScoped
class Judges {

    private static final int MOST = 64;

    private final Map<Key, Judge> judges = new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Judge> eldest) {
            return size() > MOST;
        }
    };

    /** Dictionaries are only equal to themselves. */
    private record Key(Definition definition, Dictionary<Long> outcomes) {
    }

    synchronized Judge of(Definition definition, Columns columns) {
        return judges.computeIfAbsent(new Key(definition, columns.outcomes()),
                key -> new Judge(key.definition(), key.outcomes()));
    }
}
