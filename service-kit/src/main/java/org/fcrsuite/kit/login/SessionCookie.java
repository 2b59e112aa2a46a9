package org.fcrsuite.kit.login;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** Where the browser keeps the token: out of reach of scripts and of requests from other sites. */
@ApplicationScoped
class SessionCookie {

    /** A browser takes a cookie of such a name over TLS only, and only from the host itself. */
    private static final String SECURE = "__Host-";

    private final LoginConfig.Session config;

    SessionCookie(LoginConfig config) {
        this.config = config.session();
    }

    Optional<SessionToken> read(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(name(request))).map(Cookie::getValue)
                .map(SessionToken::new);
    }

    void set(RoutingContext request, SessionToken token) {
        request.response().addCookie(cookie(request, token.text()));
    }

    void clear(RoutingContext request) {
        request.response().addCookie(cookie(request, "").setMaxAge(Duration.ZERO.toSeconds()));
    }

    /** Lax and not Strict: a link to a page from a mail must find the person logged in. Nothing is changed by a GET. */
    private Cookie cookie(RoutingContext request, String value) {
        return Cookie.cookie(name(request), value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX)
                .setSecure(isSecure(request));
    }

    private String name(RoutingContext request) {
        return isSecure(request) ? SECURE + config.cookie() : config.cookie();
    }

    boolean isSecure(RoutingContext request) {
        return config.secureCookie().orElseGet(() -> "https".equals(request.request().scheme()));
    }
}
