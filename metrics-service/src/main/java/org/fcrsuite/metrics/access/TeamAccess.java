package org.fcrsuite.metrics.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.login.Restriction;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;

/** Which teams' contacts whoever asks may see. What nobody asks for, a job, sees all. */
@ApplicationScoped
public class TeamAccess {

    private final SecurityIdentity identity;

    TeamAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The names of the only teams, none at all where it is empty; nothing where all may be seen. */
    public Optional<Set<String>> only() {
        return Arc.container().requestContext().isActive() ? Restriction.of(identity).map(Restriction::to) : Optional.empty();
    }
}
