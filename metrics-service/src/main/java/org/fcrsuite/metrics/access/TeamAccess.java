package org.fcrsuite.metrics.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.login.Restriction;
import org.fcrsuite.kit.problem.ProblemException;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;

/** Which teams' contacts whoever asks may see. What nobody asks for, a job, sees all. */
@ApplicationScoped
public class TeamAccess {

    private final SecurityIdentity identity;

    TeamAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean allows(String team) {
        return only().map(teams -> teams.contains(team)).orElse(true);
    }

    /**
     * @param team what concerns one team only; null for what concerns others as well
     * @throws ProblemException 403 where somebody would decide for teams that they may not see
     */
    public void require(String team) {
        if (only().isPresent() && (team == null || !allows(team))) {
            throw ProblemException.forbidden("This concerns other teams than yours.");
        }
    }

    /** The names of the only teams, none at all where it is empty; nothing where all may be seen. */
    public Optional<Set<String>> only() {
        return Arc.container().requestContext().isActive() ? Restriction.of(identity).map(Restriction::to) : Optional.empty();
    }
}
