package org.fcrsuite.kit.security;

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

    /** @throws ProblemException 403 where the key is for other sources */
    public void require(String source) {
        if (!allows(source)) {
            throw ProblemException.forbidden("This key may not use the source '" + source + "'.");
        }
    }
}
