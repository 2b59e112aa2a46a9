package org.fcrsuite.survey.request;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Requests that could not be applied wait with all that they bear, an address included. */
@ApplicationScoped
class ParkedRequests implements PersonalData {

    private final Jdbi jdbi;

    ParkedRequests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void erase(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM parked_event WHERE position(:customer IN lower(payload)) > 0
                """)
                .bind("customer", person.customerKey().toString()).execute());
    }
}
