package org.fcrsuite.kit.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The session cookie. Who comes to a page without one is shown the login, and then the page. */
@ApplicationScoped
@IfBuildProperty(name = LoginConfig.ENABLED, stringValue = "true")
class SessionMechanism implements HttpAuthenticationMechanism {

    /** Sent by a page that refreshes itself. */
    private static final String LIVE = "Fcr-Live";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionCookie cookie;

    SessionMechanism(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        boolean hasKey = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (hasKey || !READING.contains(request.method().name()) && isFromElsewhere(request)) {
            return Uni.createFrom().nullItem();
        }
        if (context.normalizedPath().startsWith(ProviderTenant.ENTER)) {
            return Uni.createFrom().nullItem();
        }
        boolean used = request.getHeader(LIVE) == null;
        return cookie.read(context).map(token -> identities.authenticate(new SessionRequest(token, used))
                .onFailure(AuthenticationFailedException.class).recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /**
     * Forms carry a token against forgery; this guards the JSON API as well, where the credential is a cookie. Every
     * browser says at least one of the two with a request that writes.
     */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("://" + request.authority());
    }

    /** A script is told where to go by a header, or it would put the login page into the middle of its page. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.getHeader("HX-Request") != null) {
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", "/login"));
        }
        String wanted = request.method().name().equals("GET") && !request.uri().equals("/")
                ? "?to=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)
                : "";
        return Uni.createFrom().item(new ChallengeData(303, "Location", "/login" + wanted));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
