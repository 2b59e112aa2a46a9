package org.fcrsuite.metrics.facts;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/** Keeps how far each source has been observed; the last that was said stands, in whatever order it came. */
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
        Map<Label, SourceObserved> last = new TreeMap<>();
        events.forEach(event -> last.merge(new Label(Label.Kind.SOURCE, event.source()), event, SourceObserved::later));
        if (last.isEmpty()) {
            return;
        }
        Map<Label, Integer> numbers = labels.numbers(last.keySet());
        Map<Integer, SourceObserved> rows = new TreeMap<>();
        last.forEach((source, event) -> rows.put(numbers.get(source), event));
        jdbi.useHandle(handle -> ArrayBatch.of(rows.entrySet()).integer("source", Map.Entry::getKey)
                .instant("observed_through", row -> row.getValue().observedThrough())
                .bigint("revision", row -> row.getValue().revision())
                .bindTo(handle.createUpdate("""
                        INSERT INTO source_observed AS known (source, observed_through, revision)
                        SELECT * FROM unnest(:source, :observed_through, :revision)
                        ON CONFLICT (source) DO UPDATE
                        SET observed_through = excluded.observed_through, revision = excluded.revision
                        WHERE excluded.revision > known.revision
                        """))
                .execute());
    }
}
