package org.fcrsuite.kit.security;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Who a request with an API key is.
 *
 * @param sources the sources that this key may see and write; empty for all
 */
public record ApiKeyPrincipal(UUID id, String name, Set<String> sources) implements Principal {

    @Override
    public String getName() {
        return name;
    }

    public boolean mayUse(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
