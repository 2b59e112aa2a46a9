package org.fcrsuite.survey.invitation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Who was, or was about to be, invited. */
@ApplicationScoped
class InvitedPeople implements PersonalData {

    private final Jdbi jdbi;
    private final Suppressor suppressor;
    private final Reminders reminders;

    InvitedPeople(Jdbi jdbi, Suppressor suppressor, Reminders reminders) {
        this.jdbi = jdbi;
        this.suppressor = suppressor;
        this.reminders = reminders;
    }

    @Override
    public void erase(Person person) {
        suppressor.suppressAll(List.of(person.customerKey()), List.of(), Reason.ERASED);
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET address = NULL, recipient_name = NULL, address_hash = NULL, token_hash = NULL, locale = NULL,
                    time_zone = NULL
                WHERE customer_key = :customer
                """)
                .bind("customer", person.customerKey()).execute());
        // After the rows themselves: a reminder that is planned in this moment is seen.
        reminders.erase(person.customerKey());
        // An address that others share keeps its recontact period with them: only the memory of this person goes.
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM last_invitation l
                WHERE person = 'customer:' || :customer
                OR person IN (SELECT 'address:' || encode(h, 'hex') FROM unnest(:hashes) h
                              WHERE NOT EXISTS (SELECT 1 FROM invitation i WHERE i.address_hash = h))
                """)
                .bind("customer", person.customerKey().toString()).bindArray("hashes", byte[].class, person.addressHashes())
                .execute());
    }
}
