package org.fcrsuite.survey.returned;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.invitation.Suppressor;
import org.jdbi.v3.core.Jdbi;

/** Addresses, as their hashes, to which nothing can be delivered any more: a bounce said so for good. */
@ApplicationScoped
public class UnusableAddresses implements PersonalData {

    private final Jdbi jdbi;
    private final Suppressor suppressor;
    private final Reminders reminders;

    UnusableAddresses(Jdbi jdbi, Suppressor suppressor, Reminders reminders) {
        this.jdbi = jdbi;
        this.suppressor = suppressor;
        this.reminders = reminders;
    }

    /** Of these persons ({@code customer:<key>}, {@code address:<hash>}), the addresses that are unusable. */
    public Set<String> among(Collection<String> persons) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                SELECT 'address:' || encode(u.address_hash, 'hex')
                FROM unnest(:hashes) h JOIN unusable_address u ON u.address_hash = decode(h, 'hex')
                """)
                .bindArray("hashes", String.class, persons.stream().filter(person -> person.startsWith("address:"))
                        .map(person -> person.substring("address:".length())).toList())
                .mapTo(String.class).list()));
    }

    List<UnusableAddressResource.View> after(String hash, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT encode(address_hash, 'hex') AS address_hash, words, since FROM unusable_address
                WHERE address_hash > decode(:hash, 'hex') ORDER BY address_hash LIMIT :limit
                """)
                .bind("hash", hash).bind("limit", limit).mapTo(UnusableAddressResource.View.class).list());
    }

    /** Whoever shares the address will learn anew that it is unusable. */
    @Override
    public void erase(Person person) {
        person.addressHashes().forEach(this::release);
    }

    /** False where it was not unusable. */
    boolean release(byte[] addressHash) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM unusable_address WHERE address_hash = :hash")
                .bind("hash", addressHash).execute()) > 0;
    }

    /** From now on, and for what is queued already. Call within a transaction. */
    void add(byte[] addressHash, String words, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO unusable_address (address_hash, words, since) VALUES (:hash, :words, :at)
                ON CONFLICT (address_hash) DO NOTHING
                """)
                .bind("hash", addressHash).bind("words", words).bind("at", at).execute());
        suppressor.suppressAll(List.of(), List.of(addressHash), Reason.ADDRESS_BOUNCED);
        reminders.dropAll(List.of(), List.of(addressHash), NoReminder.BOUNCED);
    }
}
