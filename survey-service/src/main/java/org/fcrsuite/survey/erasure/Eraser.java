package org.fcrsuite.survey.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.arc.All;

/**
 * Removes a person from this service: addresses, names, words. What was counted stays, under a pseudonym that belongs to
 * nobody any more; a refusal stays as a hash. Erased again, nothing changes.
 */
@ApplicationScoped
class Eraser {

    private static final Logger LOG = Logger.getLogger(Eraser.class);

    private final Jdbi jdbi;
    private final List<PersonalData> kept;
    private final Clock clock;

    Eraser(Jdbi jdbi, @All List<PersonalData> kept, Clock clock) {
        this.jdbi = jdbi;
        this.kept = kept;
        this.clock = clock;
    }

    @Transactional
    void erase(UUID customerKey) {
        List<byte[]> hashes = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT address_hash FROM invitation WHERE customer_key = :customer AND address_hash IS NOT NULL
                UNION
                SELECT address_hash FROM known_address WHERE customer_key = :customer
                """)
                .bind("customer", customerKey).mapTo(byte[].class).list());
        Person person = new Person(customerKey, hashes, Instant.now(clock));
        kept.forEach(data -> data.erase(person));
        LOG.infof("Customer %s is erased.", customerKey);
    }
}
