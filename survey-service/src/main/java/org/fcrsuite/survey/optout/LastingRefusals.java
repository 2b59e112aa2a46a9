package org.fcrsuite.survey.optout;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.jdbi.v3.core.Jdbi;

/**
 * A refusal outlives the erasure of whoever gave it, and their coming back under another pseudonym: what was refused as a
 * customer is refused at their addresses from then on, as hashes.
 */
@ApplicationScoped
class LastingRefusals implements PersonalData {

    private final Jdbi jdbi;

    LastingRefusals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void erase(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO opt_out (address_hash, via, opted_out_at)
                SELECT h, o.via, o.opted_out_at FROM opt_out o CROSS JOIN unnest(:hashes) h WHERE o.customer_key = :customer
                ON CONFLICT DO NOTHING
                """)
                .bindArray("hashes", byte[].class, person.addressHashes()).bind("customer", person.customerKey()).execute());
    }
}
