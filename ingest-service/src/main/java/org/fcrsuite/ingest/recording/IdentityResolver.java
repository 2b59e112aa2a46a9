package org.fcrsuite.ingest.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.domain.Identifier;
import org.fcrsuite.ingest.domain.IdentifierKind;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/** Says which customer each identifier belongs to; one that nobody had yet makes a new customer. */
@ApplicationScoped
class IdentityResolver {

    private final Jdbi jdbi;

    IdentityResolver(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Known(String kind, String value, UUID customerKey) {

        Identifier identifier() {
            return new Identifier(IdentifierKind.valueOf(kind), value);
        }
    }

    /** Call within a transaction. */
    Map<Identifier, UUID> resolve(Collection<Identifier> identifiers) {
        // Sorted: batches that share customers then wait for each other instead of locking each other out.
        TreeSet<Identifier> missing = new TreeSet<>(identifiers);
        Map<Identifier, UUID> keys = new HashMap<>();
        keep(find(missing), keys, missing);
        if (!missing.isEmpty()) {
            keep(claim(missing), keys, missing);
        }
        if (!missing.isEmpty()) {
            // Another transaction claimed these in the meantime, and has committed: the claim waited for it.
            keep(find(missing), keys, missing);
        }
        return keys;
    }

    private static void keep(List<Known> found, Map<Identifier, UUID> keys, TreeSet<Identifier> missing) {
        for (Known known : found) {
            Identifier identifier = known.identifier();
            keys.put(identifier, known.customerKey());
            missing.remove(identifier);
        }
    }

    private List<Known> find(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> columns(identifiers).bindTo(handle.createQuery("""
                SELECT i.kind, i.value, i.customer_key
                FROM unnest(:kind, :value) AS wanted (kind, value) JOIN identifier i USING (kind, value)
                """)).mapTo(Known.class).list());
    }

    private List<Known> claim(Collection<Identifier> identifiers) {
        List<Known> claims = new ArrayList<>();
        identifiers.forEach(one -> claims.add(new Known(one.kind().name(), one.value(), UUID.randomUUID())));
        ArrayBatch<Known> batch = ArrayBatch.of(claims).text("kind", Known::kind).text("value", Known::value)
                .uuid("customer_key", Known::customerKey);
        return jdbi.withHandle(handle -> batch.bindTo(handle.createQuery("""
                WITH claimed AS (
                    INSERT INTO identifier (kind, value, customer_key)
                    SELECT kind, value, customer_key
                    FROM unnest(:kind, :value, :customer_key) WITH ORDINALITY AS given (kind, value, customer_key, place)
                    ORDER BY place
                    ON CONFLICT DO NOTHING
                    RETURNING kind, value, customer_key
                ), made AS (
                    INSERT INTO customer (customer_key) SELECT customer_key FROM claimed
                )
                SELECT kind, value, customer_key FROM claimed
                """)).mapTo(Known.class).list());
    }

    private static ArrayBatch<Identifier> columns(Collection<Identifier> identifiers) {
        return ArrayBatch.of(identifiers).name("kind", Identifier::kind).text("value", Identifier::value);
    }
}
