package org.fcrsuite.metrics.chain;

import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** The daily counts that reports read. A count that falls to zero leaves no row. */
@ApplicationScoped
class Rollups {

    private final Jdbi jdbi;

    Rollups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void apply(RollupDeltas deltas) {
        List<Entry<RollupDeltas.Day, Long>> days = deltas.days();
        List<Entry<RollupDeltas.Segment, Long>> segments = deltas.segments();
        if (!days.isEmpty()) {
            run(ADD_DAYS, bindDay(ArrayBatch.of(days), Entry::getKey));
            run(REMOVE_DAYS, bindDay(ArrayBatch.of(falling(days)), Entry::getKey));
        }
        if (!segments.isEmpty()) {
            run(ADD_SEGMENTS, bindSegment(ArrayBatch.of(segments)));
            run(REMOVE_SEGMENTS, bindSegment(ArrayBatch.of(falling(segments))));
        }
    }

    private void run(String sql, ArrayBatch<?> batch) {
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate(sql)).execute());
    }

    private static <K> List<Entry<K, Long>> falling(List<Entry<K, Long>> counts) {
        return counts.stream().filter(count -> count.getValue() < 0).toList();
    }

    private static <K> ArrayBatch<Entry<K, Long>> bindDay(ArrayBatch<Entry<K, Long>> batch,
            Function<Entry<K, Long>, RollupDeltas.Day> day) {
        return batch.integer("chaining", entry -> day.apply(entry).chaining()).date("day", entry -> day.apply(entry).day())
                .integer("source", entry -> day.apply(entry).source()).bigint("outcome", entry -> day.apply(entry).outcome())
                .bigint("contacts", Entry::getValue);
    }

    private static ArrayBatch<Entry<RollupDeltas.Segment, Long>> bindSegment(
            ArrayBatch<Entry<RollupDeltas.Segment, Long>> batch) {
        return bindDay(batch, entry -> entry.getKey().day()).integer("dimension", entry -> entry.getKey().dimension())
                .integer("member", entry -> entry.getKey().member());
    }

    private static final String ADD_DAYS = """
            INSERT INTO rollup_day AS r (chaining, day, source, outcome, contacts)
            SELECT * FROM unnest(:chaining, :day, :source, :outcome, :contacts)
            ON CONFLICT (chaining, day, source, outcome) DO UPDATE SET contacts = r.contacts + excluded.contacts
            """;

    private static final String REMOVE_DAYS = """
            DELETE FROM rollup_day r
            USING unnest(:chaining, :day, :source, :outcome) AS fell(chaining, day, source, outcome)
            WHERE r.chaining = fell.chaining AND r.day = fell.day AND r.source = fell.source AND r.outcome = fell.outcome
                AND r.contacts = 0
            """;

    private static final String ADD_SEGMENTS = """
            INSERT INTO rollup_segment AS r (chaining, dimension, member, day, source, outcome, contacts)
            SELECT * FROM unnest(:chaining, :dimension, :member, :day, :source, :outcome, :contacts)
            ON CONFLICT (chaining, dimension, member, day, source, outcome)
            DO UPDATE SET contacts = r.contacts + excluded.contacts
            """;

    private static final String REMOVE_SEGMENTS = """
            DELETE FROM rollup_segment r
            USING unnest(:chaining, :dimension, :member, :day, :source, :outcome)
                AS fell(chaining, dimension, member, day, source, outcome)
            WHERE r.chaining = fell.chaining AND r.dimension = fell.dimension AND r.member = fell.member
                AND r.day = fell.day AND r.source = fell.source AND r.outcome = fell.outcome AND r.contacts = 0
            """;
}
