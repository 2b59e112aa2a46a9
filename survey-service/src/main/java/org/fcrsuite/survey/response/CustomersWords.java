package org.fcrsuite.survey.response;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.erasure.Person;
import org.fcrsuite.survey.erasure.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** What customers wrote in their own words. The choices that they made are counted and stay. */
@ApplicationScoped
class CustomersWords implements PersonalData {

    private final Jdbi jdbi;

    CustomersWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void erase(Person person) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    UPDATE response r SET comment = NULL FROM invitation i
                    WHERE i.id = r.invitation_id AND i.customer_key = :customer AND r.comment IS NOT NULL
                    """)
                    .bind("customer", person.customerKey()).execute();
            handle.createUpdate("""
                    UPDATE response_revision r SET comment = NULL FROM invitation i
                    WHERE i.id = r.invitation_id AND i.customer_key = :customer AND r.comment IS NOT NULL
                    """)
                    .bind("customer", person.customerKey()).execute();
        });
    }
}
