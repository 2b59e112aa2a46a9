package org.fcrsuite.kit.security;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyRequest> {

    private final ApiKeys keys;

    ApiKeyIdentityProvider(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identityOf(request.secret()));
    }

    private SecurityIdentity identityOf(String secret) {
        if (!ApiKeySecret.isWellFormed(secret)) {
            throw new AuthenticationFailedException("not a key");
        }
        ApiKeys.Row key = keys.find(secret).orElseThrow(() -> new AuthenticationFailedException("unknown or revoked key"));
        keys.used(key.id());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new ApiKeyPrincipal(key.id(), key.name(), Set.copyOf(key.sources())))
                .addRoles(Set.copyOf(key.scopes())).build();
    }
}
