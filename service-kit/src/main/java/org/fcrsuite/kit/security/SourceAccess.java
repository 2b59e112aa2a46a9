package org.fcrsuite.kit.security;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.fcrsuite.kit.problem.ProblemException;

import io.quarkus.security.identity.SecurityIdentity;

/** A source sees only its own: keys may be restricted to named sources. */
@RequestScoped
public class SourceAccess {

    private final SecurityIdentity identity;

    SourceAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** People who are logged in are not restricted here; what they see is governed by their role. */
    public boolean allows(String source) {
        return !(identity.getPrincipal() instanceof ApiKeyPrincipal key) || key.mayUse(source);
    }

    /** The only sources that may be seen, for the {@code where} of a query; nothing where all may. */
    public Optional<Set<String>> only() {
        return identity.getPrincipal() instanceof ApiKeyPrincipal key && !key.sources().isEmpty()
                ? Optional.of(key.sources())
                : Optional.empty();
    }

    /** @throws ProblemException 403 where the key is for some sources only: what is asked for concerns all */
    public void requireAll() {
        if (only().isPresent()) {
            throw ProblemException.forbidden("This concerns all sources, and the key is for some only.");
        }
    }

    /** @throws ProblemException 403 where the key is for other sources */
    public void require(String source) {
        if (!allows(source)) {
            throw ProblemException.forbidden("This key may not use the source '" + source + "'.");
        }
    }
}
