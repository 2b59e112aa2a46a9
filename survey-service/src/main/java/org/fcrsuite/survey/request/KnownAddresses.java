package org.fcrsuite.survey.request;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.fcrsuite.survey.request.InvitationPlanner.Planned;
import org.jdbi.v3.core.Jdbi;

/** All addresses, as their hashes, of customers whom we asked or who refused: those too to which nothing was sent. */
@ApplicationScoped
class KnownAddresses implements PersonalData {

    private final Jdbi jdbi;

    KnownAddresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Known(UUID customer, byte[] hash) {
    }

    /** Call within a transaction. */
    void add(Collection<Planned> planned) {
        ArrayBatch<Known> batch = ArrayBatch.of(planned.stream().flatMap(KnownAddresses::of).toList())
                .uuid("customer", Known::customer).bytes("hash", Known::hash);
        // In one order by all, so that two batches never wait for each other.
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                INSERT INTO known_address (customer_key, address_hash)
                SELECT DISTINCT customer, hash FROM unnest(:customer, :hash) AS b (customer, hash) ORDER BY 1, 2
                ON CONFLICT DO NOTHING
                """)).execute());
    }

    private static Stream<Known> of(Planned planned) {
        UUID customer = planned.request().customerKey();
        boolean refused = planned.decision() instanceof Suppress suppress && suppress.why() == Reason.OPTED_OUT;
        return customer == null || !planned.isInvited() && !refused ? Stream.of()
                : planned.candidate().addressHashes().values().stream().map(hash -> new Known(customer, hash));
    }

    @Override
    public void erase(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM known_address WHERE customer_key = :customer")
                .bind("customer", person.customerKey()).execute());
    }
}
