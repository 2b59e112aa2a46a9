package org.fcrsuite.kit.security;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/** The first key: given by the operator, who uses it to make the others. */
@ApplicationScoped
class BootstrapKey {

    private final ApiKeys keys;
    private final Optional<String> secret;

    /** @param secret {@code fcr.bootstrap-key}: an API key with every scope, stored at start. None by default. */
    BootstrapKey(ApiKeys keys, @ConfigProperty(name = "fcr.bootstrap-key") Optional<String> secret) {
        this.keys = keys;
        this.secret = secret;
    }

    void store(@Observes StartupEvent start) {
        secret.ifPresent(key -> {
            if (!ApiKeySecret.isWellFormed(key)) {
                throw new IllegalStateException("fcr.bootstrap-key is not an API key: make one with './fcr key'.");
            }
            keys.create(key, "bootstrap", Scopes.ALL, List.of());
        });
    }
}
