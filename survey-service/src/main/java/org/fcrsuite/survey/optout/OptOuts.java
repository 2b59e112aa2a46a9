package org.fcrsuite.survey.optout;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.OptOutVia;
import org.jdbi.v3.core.Jdbi;

/** Standing refusals: of an address, as its hash, and of a customer. */
@ApplicationScoped
public class OptOuts {

    private static final int MOST_CUSTOMERS = 100;
    private static final int MOST_ADDRESSES = 100;

    private final Jdbi jdbi;

    OptOuts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Of these persons ({@code customer:<key>}, {@code address:<hash>}), those who refused: by this name, or by another one
     * that we have learned since.
     */
    public Set<String> among(Collection<String> persons) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                SELECT 'customer:' || customer_key FROM opt_out WHERE customer_key = ANY(:customers::uuid[])
                UNION ALL
                SELECT 'address:' || encode(address_hash, 'hex') FROM opt_out
                WHERE address_hash = ANY(SELECT decode(h, 'hex') FROM unnest(:hashes) h)
                UNION ALL
                SELECT 'customer:' || k.customer_key FROM known_address k JOIN opt_out o ON o.address_hash = k.address_hash
                WHERE k.customer_key = ANY(:customers::uuid[])
                UNION ALL
                SELECT 'address:' || encode(k.address_hash, 'hex')
                FROM known_address k JOIN opt_out o ON o.customer_key = k.customer_key
                WHERE k.address_hash = ANY(SELECT decode(h, 'hex') FROM unnest(:hashes) h)
                """)
                .bindArray("customers", String.class, having("customer:", persons))
                .bindArray("hashes", String.class, having("address:", persons)).mapTo(String.class).list()));
    }

    private static List<String> having(String prefix, Collection<String> persons) {
        return persons.stream().filter(person -> person.startsWith(prefix)).map(person -> person.substring(prefix.length()))
                .toList();
    }

    /** Those that were not there already. Stored in one order by all, so that two lists never wait for each other. */
    Set<Refusal> add(Collection<Refusal> refusals, OptOutVia via, Instant at) {
        ArrayBatch<Refusal> batch = ArrayBatch.of(refusals).text("hash", Refusal::addressHash)
                .uuid("customer", Refusal::customerKey);
        return jdbi.withHandle(handle -> new HashSet<>(batch.bindTo(handle.createQuery("""
                INSERT INTO opt_out (address_hash, customer_key, via, opted_out_at)
                SELECT decode(hash, 'hex'), customer, :via, :at FROM unnest(:hash, :customer) AS b (hash, customer)
                ORDER BY hash, customer
                ON CONFLICT DO NOTHING
                RETURNING encode(address_hash, 'hex') AS address_hash, customer_key
                """)).bind("via", via.name()).bind("at", at).mapTo(Refusal.class).list()));
    }

    /** The customers whom we know at each of these addresses; of very many at one, those whom we invited last. */
    Set<UUID> customersAt(Collection<byte[]> addressHashes) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                SELECT DISTINCT c.customer_key FROM unnest(:hashes) AS a (hash)
                CROSS JOIN LATERAL (
                    SELECT customer_key FROM (
                        SELECT customer_key, requested_at FROM invitation
                        WHERE address_hash = a.hash AND customer_key IS NOT NULL
                        UNION ALL
                        SELECT customer_key, NULL FROM known_address WHERE address_hash = a.hash) AS known
                    GROUP BY customer_key ORDER BY max(requested_at) DESC NULLS LAST, customer_key LIMIT :most) AS c
                """)
                .bindArray("hashes", byte[].class, addressHashes).bind("most", MOST_CUSTOMERS).mapTo(UUID.class).list()));
    }

    /** All addresses of these customers that we know, as hashes; of very many of one, some. */
    List<byte[]> addressesOf(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT DISTINCT a.address_hash FROM unnest(:customers) AS c (customer)
                CROSS JOIN LATERAL (
                    SELECT address_hash FROM invitation WHERE customer_key = c.customer AND address_hash IS NOT NULL
                    UNION
                    SELECT address_hash FROM known_address WHERE customer_key = c.customer
                    ORDER BY address_hash LIMIT :most) AS a
                """)
                .bindArray("customers", UUID.class, customers).bind("most", MOST_ADDRESSES).mapTo(byte[].class).list());
    }
}
