package org.fcrsuite.ingest.imports;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** The rows that were not recorded. */
@ApplicationScoped
class Rejections {

    private final Jdbi jdbi;

    Rejections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Call within a transaction. */
    void add(UUID importId, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayBatch<RejectedRow> batch = ArrayBatch.of(rows).bigint("line", RejectedRow::line)
                .text("reason", RejectedRow::reason).text("raw", RejectedRow::raw);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                INSERT INTO import_rejection (import_id, line, reason, raw)
                SELECT :id, line, reason, raw FROM unnest(:line, :reason, :raw) AS given (line, reason, raw)
                """)).bind("id", importId).execute());
    }

    /** The next ones in the order of the file. */
    List<RejectedRow> after(UUID importId, long line, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT line, reason, raw FROM import_rejection WHERE import_id = :id AND line > :line
                ORDER BY line LIMIT :most
                """)
                .bind("id", importId).bind("line", line).bind("most", most).mapTo(RejectedRow.class).list());
    }
}
