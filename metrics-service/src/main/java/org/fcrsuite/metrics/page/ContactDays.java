package org.fcrsuite.metrics.page;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** Whether there are contacts, and until which day. */
@ApplicationScoped
class ContactDays {

    private final Jdbi jdbi;

    ContactDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param last null while no contact has been counted */
    record Known(boolean any, LocalDate last) {
    }

    /** Every chaining has every contact, so the index of one is asked, not all contacts. */
    Known known() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT FROM contact) AS any,
                    (SELECT max(latest.day) FROM chaining c CROSS JOIN LATERAL (
                        SELECT r.day FROM rollup_day r WHERE r.chaining = c.id AND r.contacts > 0
                        ORDER BY r.day DESC LIMIT 1) latest
                     WHERE c.state = 'READY') AS last
                """)
                .mapTo(Known.class).one());
    }
}
