package org.fcrsuite.kit.login;

import java.util.Optional;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * The only ones that a person may see of whatever a service restricts by; what the names mean is the service's business.
 *
 * @param to nothing at all where it is empty
 */
public record Restriction(Set<String> to) {

    static final String ATTRIBUTE = "fcr-restriction";

    public Restriction {
        to = Set.copyOf(to);
    }

    /** Nothing where somebody may see everything: programs with a key, and people whom nobody has restricted. */
    public static Optional<Restriction> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
