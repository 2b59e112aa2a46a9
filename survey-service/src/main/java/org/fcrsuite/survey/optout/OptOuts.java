package org.fcrsuite.survey.optout;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.OptOutVia;
import org.jdbi.v3.core.Jdbi;

/** Standing refusals: of an address, as its hash, and of a customer. */
@ApplicationScoped
public class OptOuts {

    private static final int MOST_CUSTOMERS = 100;

    private final Jdbi jdbi;

    OptOuts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of these persons ({@code customer:<key>}, {@code address:<hash>}), those who refused. */
    public Set<String> among(Collection<String> persons) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                SELECT 'customer:' || customer_key FROM opt_out WHERE customer_key = ANY(:customers::uuid[])
                UNION ALL
                SELECT 'address:' || encode(address_hash, 'hex') FROM opt_out
                WHERE address_hash = ANY(SELECT decode(h, 'hex') FROM unnest(:hashes) h)
                """)
                .bindArray("customers", String.class, having("customer:", persons))
                .bindArray("hashes", String.class, having("address:", persons)).mapTo(String.class).list()));
    }

    private static List<String> having(String prefix, Collection<String> persons) {
        return persons.stream().filter(person -> person.startsWith(prefix)).map(person -> person.substring(prefix.length()))
                .toList();
    }

    /** False where the refusal was there already. */
    boolean add(byte[] addressHash, UUID customerKey, OptOutVia via, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO opt_out (address_hash, customer_key, via, opted_out_at)
                SELECT * FROM (VALUES (:hash::bytea, NULL::uuid, :via, :at::timestamptz),
                                      (NULL, :customer::uuid, :via, :at::timestamptz))
                    AS v (address_hash, customer_key, via, opted_out_at)
                WHERE num_nonnulls(address_hash, customer_key) = 1
                ON CONFLICT DO NOTHING
                """)
                .bind("hash", addressHash).bind("customer", customerKey).bind("via", via.name()).bind("at", at)
                .execute()) > 0;
    }

    /** The customers whom we invited at this address; of very many, those whom we invited last. */
    Set<UUID> customersAt(byte[] addressHash) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                SELECT customer_key FROM invitation
                WHERE address_hash = :hash AND customer_key IS NOT NULL
                GROUP BY customer_key ORDER BY max(requested_at) DESC NULLS LAST, customer_key LIMIT :most
                """)
                .bind("hash", addressHash).bind("most", MOST_CUSTOMERS).mapTo(UUID.class).list()));
    }
}
