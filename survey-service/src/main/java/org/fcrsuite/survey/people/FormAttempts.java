package org.fcrsuite.survey.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Network;
import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * From which networks the forms of whom came, for a short time and as keyed hashes: at most a row for each invitation and
 * network.
 */
@ApplicationScoped
class FormAttempts implements PersonalData {

    private static final byte[] UNKNOWN_NETWORK = new byte[0];

    private final Jdbi jdbi;
    private final PeopleConfig config;
    private final byte[] key;
    private final Clock clock;

    FormAttempts(Jdbi jdbi, PeopleConfig config, AddressHasher keys, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.key = keys.keyFor("network");
        this.clock = clock;
    }

    /** @param customers whose forms came from the network lately. {@code trapped}: by whatever network. */
    record Seen(int customers, boolean trapped) {
    }

    @Transactional
    void remember(UUID invitation, String address, boolean trapped) {
        jdbi.useHandle(handle -> handle
                .createUpdate(
                        """
                                INSERT INTO form_attempt AS a (invitation_id, network, trapped, at) VALUES (:invitation, :network, :trapped, :now)
                                ON CONFLICT (invitation_id, network) DO UPDATE SET at = EXCLUDED.at, trapped = a.trapped OR EXCLUDED.trapped
                                """)
                .bind("invitation", invitation).bind("network", hash(address)).bind("trapped", trapped)
                .bind("now", Instant.now(clock)).execute());
    }

    Seen seen(UUID invitation, String address) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                                SELECT (SELECT count(*) FROM form_attempt WHERE network = :network AND network <> '' AND at > :since) AS customers,
                                    EXISTS (SELECT 1 FROM form_attempt WHERE invitation_id = :invitation AND trapped) AS trapped
                                """)
                .bind("invitation", invitation).bind("network", hash(address))
                .bind("since", Instant.now(clock).minus(config.networkWindow())).mapTo(Seen.class).one());
    }

    @Override
    public void erase(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM form_attempt a USING invitation i WHERE i.id = a.invitation_id AND i.customer_key = :customer
                """)
                .bind("customer", person.customerKey()).execute());
    }

    @Scheduled(every = "10m", identity = "forget-networks", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM form_attempt WHERE at <= :before")
                .bind("before", Instant.now(clock).minus(config.networkKept())).execute());
    }

    private byte[] hash(String address) {
        Optional<Network> network = Network.of(address);
        return network.isPresent() ? network.get().hash(key) : UNKNOWN_NETWORK;
    }
}
