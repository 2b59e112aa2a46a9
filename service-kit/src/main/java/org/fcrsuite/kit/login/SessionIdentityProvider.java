package org.fcrsuite.kit.login;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Looks a session up at each request, so that a logout or a new role works from the next one on. */
@ApplicationScoped
@IfBuildProperty(name = LoginConfig.ENABLED, stringValue = "true")
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.find(request.token(), request.used())
                .map(SessionIdentityProvider::identityOf)
                .orElseThrow(() -> new AuthenticationFailedException("the session is over")));
    }

    private static SecurityIdentity identityOf(Sessions.Holder holder) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name())).addRoles(Role.ofStored(holder.role()).grants());
        if (holder.restrictedTo() != null) {
            identity.addAttribute(Restriction.ATTRIBUTE, new Restriction(Set.copyOf(holder.restrictedTo())));
        }
        return identity.build();
    }
}
