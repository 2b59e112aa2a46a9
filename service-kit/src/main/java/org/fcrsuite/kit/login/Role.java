package org.fcrsuite.kit.login;

import java.util.Locale;
import java.util.Set;

import org.fcrsuite.kit.security.Scopes;

/** What a person may do; each role includes the one before. In terms of the API it is the scopes of a key. */
enum Role {
    VIEWER(Set.of(Names.VIEWER, Scopes.METRICS_READ)),
    MANAGER(Set.of(Names.VIEWER, Names.MANAGER, Scopes.METRICS_READ, Scopes.DEFINITIONS_WRITE, Scopes.SURVEYS_READ,
            Scopes.POLICIES_WRITE)),
    ADMIN(Set.of(Names.VIEWER, Names.MANAGER, Scopes.ADMIN, Scopes.METRICS_READ, Scopes.DEFINITIONS_WRITE,
            Scopes.SURVEYS_READ, Scopes.POLICIES_WRITE));

    private static final class Names {
        static final String VIEWER = "viewer";
        static final String MANAGER = "manager";
    }

    private final Set<String> grants;

    Role(Set<String> grants) {
        this.grants = grants;
    }

    Set<String> grants() {
        return grants;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
