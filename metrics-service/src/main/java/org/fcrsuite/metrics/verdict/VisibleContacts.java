package org.fcrsuite.metrics.verdict;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.domain.ContactName;
import org.jdbi.v3.core.Jdbi;

/** Which contacts of a customer whoever asks may see. */
@ApplicationScoped
class VisibleContacts {

    private final TeamAccess access;
    private final Jdbi jdbi;

    VisibleContacts(TeamAccess access, Jdbi jdbi) {
        this.access = access;
        this.jdbi = jdbi;
    }

    Predicate<ContactName> of(UUID customer) {
        Optional<Set<String>> teams = access.only();
        return teams.isEmpty() ? name -> true : ofTeams(customer, teams.get())::contains;
    }

    private Set<ContactName> ofTeams(UUID customer, Set<String> teams) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT s.name AS source, c.external_id
                FROM contact c JOIN label s ON s.id = c.source JOIN label t ON t.id = c.team
                WHERE c.owner = :customer AND t.name = ANY (:teams)
                """)
                .bind("customer", customer).bindArray("teams", String.class, teams).mapTo(ContactName.class).list()));
    }
}
