package org.fcrsuite.kit.login;

import java.io.IOException;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** Lets people in whom an OpenID provider vouches for. */
@ApplicationScoped
public class ProviderDesk {

    private static final int LONGEST_NAME = 200;
    /** How the names of the cookies begin in which Quarkus keeps the ID token; a long one is in several. */
    private static final String REMEMBERED = "q_session";

    private final LoginConfig.Oidc config;
    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ObjectMapper json;

    ProviderDesk(LoginConfig config, SecurityIdentity identity, Sessions sessions, SessionCookie cookie, ObjectMapper json) {
        this.config = config.oidc();
        this.identity = identity;
        this.sessions = sessions;
        this.cookie = cookie;
        this.json = json;
    }

    /** Whether people come in through a provider, and in no other way. */
    boolean isOpen() {
        return config.url().isPresent();
    }

    /**
     * Opens a session for whom the provider has just sent.
     *
     * @return false where no claim gives them a role here
     */
    boolean enter(RoutingContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return false;
        }
        ProviderClaims claims = claims(token);
        return claims.role().map(role -> {
            cookie.read(request).ifPresent(sessions::end);
            cookie.set(request, sessions.start(new Sessions.Holder(name(token), role.stored(), claims.restrictedTo())));
            return true;
        }).orElse(false);
    }

    /** What the provider said of them opens no other session in this browser: the next one, they are asked for anew. */
    void forget(RoutingContext request) {
        request.request().cookies().stream().map(Cookie::getName).filter(name -> name.startsWith(REMEMBERED)).distinct()
                .forEach(name -> request.response().addCookie(Cookie.cookie(name, "").setPath("/").setHttpOnly(true)
                        .setSecure(cookie.isSecure(request)).setMaxAge(0)));
    }

    boolean canBeLeft() {
        return config.leave();
    }

    String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    private static String name(JsonWebToken token) {
        String name = token.getName();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Its signature, issuer, audience and time have been verified by now. */
    private ProviderClaims claims(JsonWebToken token) {
        try {
            return new ProviderClaims(json.readTree(Base64.getUrlDecoder().decode(token.getRawToken().split("\\.")[1])),
                    config);
        } catch (IOException impossible) {
            throw new IllegalStateException("A verified token has readable claims", impossible);
        }
    }
}
