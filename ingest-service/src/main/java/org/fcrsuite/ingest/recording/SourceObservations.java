package org.fcrsuite.ingest.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Up to when the sources that are not live are complete: stored, and told of, in one transaction. */
@ApplicationScoped
public class SourceObservations {

    private static final String WHAT_TO_TELL = " source, observed_through, imports <> '{}' AS importing, revision ";

    private final Jdbi jdbi;
    private final Outbox outbox;

    SourceObservations(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    record Row(String source, Instant observedThrough, boolean importing, long revision) {

        /** History that is not whole yet must not be read as observed until now. */
        SourceObserved told() {
            return new SourceObserved(source, importing && observedThrough == null ? Instant.EPOCH : observedThrough,
                    revision);
        }
    }

    /** An import begins to bring the source's history: from here on the source is not read as live. */
    @Transactional
    public void begin(UUID importId, String source) {
        tell(jdbi.withHandle(handle -> rows(handle.createQuery("""
                INSERT INTO source_observed AS held (source, imports) VALUES (:source, ARRAY[:import])
                ON CONFLICT (source) DO UPDATE
                SET imports = array_append(held.imports, :import), revision = held.revision + 1
                WHERE NOT :import = ANY(held.imports)
                RETURNING""" + WHAT_TO_TELL).bind("source", source).bind("import", importId))));
    }

    /** An import brought the source's history to its end. Nothing happens backwards: the greatest is kept. */
    @Transactional
    public void complete(UUID importId, String source, Instant through) {
        tell(jdbi.withHandle(handle -> rows(handle.createQuery("""
                INSERT INTO source_observed AS held (source, observed_through) VALUES (:source, :through)
                ON CONFLICT (source) DO UPDATE
                SET observed_through = greatest(held.observed_through, excluded.observed_through),
                    imports = array_remove(held.imports, :import), revision = held.revision + 1
                RETURNING""" + WHAT_TO_TELL).bind("source", source).bind("through", through).bind("import", importId))));
    }

    /**
     * An import failed. Where it stored nothing, all is as it was before; where it stored a part, nobody can say up to
     * when that is complete.
     */
    @Transactional
    public void fail(UUID importId, String source, boolean storedSome) {
        tell(jdbi.withHandle(handle -> rows(handle.createQuery("""
                UPDATE source_observed
                SET observed_through = CASE WHEN :some THEN coalesce(observed_through, 'epoch') ELSE observed_through END,
                    imports = array_remove(imports, :import), revision = revision + 1
                WHERE source = :source AND :import = ANY(imports)
                RETURNING""" + WHAT_TO_TELL).bind("source", source).bind("some", storedSome).bind("import", importId))));
    }

    /** Contacts came live. Those from beyond what was stated of their source show that it is live, or is so again. */
    @Transactional
    void cameLive(Collection<Contact> contacts) {
        Map<String, Instant> latest = contacts.stream().collect(Collectors.toMap(Contact::source,
                SourceObservations::lastKnownOf, (one, other) -> one.isAfter(other) ? one : other));
        ArrayBatch<Map.Entry<String, Instant>> batch = ArrayBatch.of(latest.entrySet())
                .text("source", Map.Entry::getKey).instant("seen_at", Map.Entry::getValue);
        tell(jdbi.withHandle(handle -> rows(batch.bindTo(handle.createQuery("""
                WITH beyond AS (
                    SELECT held.source FROM source_observed held
                    JOIN unnest(:source, :seen_at) AS seen (source, seen_at) USING (source)
                    WHERE held.observed_through < seen.seen_at AND held.imports = '{}'
                    ORDER BY held.source FOR UPDATE OF held)
                UPDATE source_observed SET observed_through = NULL, revision = revision + 1
                WHERE source IN (SELECT source FROM beyond)
                RETURNING""" + WHAT_TO_TELL)))));
    }

    private static Instant lastKnownOf(Contact contact) {
        return contact.endedAt() == null ? contact.startedAt() : contact.endedAt();
    }

    @Transactional
    public int republish() {
        return tell(jdbi.withHandle(handle -> rows(handle.createQuery(
                "SELECT" + WHAT_TO_TELL + "FROM source_observed ORDER BY source"))));
    }

    private static List<Row> rows(Query query) {
        return query.mapTo(Row.class).list();
    }

    private int tell(List<Row> rows) {
        outbox.publish(rows.stream().map(row -> row.told().event()).toList());
        return rows.size();
    }
}
