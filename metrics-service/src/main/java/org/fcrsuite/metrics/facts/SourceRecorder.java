package org.fcrsuite.metrics.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/** Keeps how far each source has been observed; the farthest that was ever said stands. */
@ApplicationScoped
class SourceRecorder {

    private final Jdbi jdbi;
    private final Labels labels;

    SourceRecorder(Jdbi jdbi, Labels labels) {
        this.jdbi = jdbi;
        this.labels = labels;
    }

    @Transactional
    void record(Collection<SourceObserved> events) {
        Map<Label, Instant> farthest = new TreeMap<>();
        events.forEach(event -> farthest.merge(new Label(Label.Kind.SOURCE, event.source()), event.observedThrough(),
                (one, other) -> other.isAfter(one) ? other : one));
        if (farthest.isEmpty()) {
            return;
        }
        Map<Label, Integer> numbers = labels.numbers(farthest.keySet());
        Map<Integer, Instant> rows = farthest.entrySet().stream()
                .collect(Collectors.toMap(entry -> numbers.get(entry.getKey()), Map.Entry::getValue));
        jdbi.useHandle(handle -> ArrayBatch.of(new TreeMap<>(rows).entrySet()).integer("source", Map.Entry::getKey)
                .instant("observed_through", Map.Entry::getValue)
                .bindTo(handle.createUpdate("""
                        INSERT INTO source_observed AS known (source, observed_through)
                        SELECT * FROM unnest(:source, :observed_through)
                        ON CONFLICT (source) DO UPDATE
                        SET observed_through = greatest(known.observed_through, excluded.observed_through)
                        """))
                .execute());
    }
}
