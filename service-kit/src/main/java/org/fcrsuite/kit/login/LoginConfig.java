package org.fcrsuite.kit.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may log in first, and for how long. */
@ConfigMapping(prefix = "fcr.login")
public interface LoginConfig {

    /** Decided when a service is built. */
    String ENABLED = "fcr.login.enabled";

    /** Whether this service has pages that people log in to. */
    @WithDefault("false")
    boolean enabled();

    /** The cookie that a form's token is compared with. A host's ports share cookies, so each service has its own. */
    @WithDefault("fcr-form")
    String formCookie();

    Manager manager();

    Oidc oidc();

    Session session();

    /** The first manager, with the role admin: made at start, or given this password. There is no default. */
    interface Manager {

        Optional<String> user();

        Optional<String> password();
    }

    /** An OpenID provider, where people are known to one: then they come in through it, and not by the form. */
    interface Oidc {

        /** Its issuer's address, below which it tells everything else; setting it switches to OpenID Connect. */
        Optional<String> url();

        Optional<String> clientId();

        /** There is no default. From 32 characters on, replicas can share a login that is under way. */
        Optional<String> clientSecret();

        /** What is asked for beside {@code openid}. */
        @WithDefault("profile")
        List<String> scopes();

        /** Whether people can end their login at the provider from here; not every provider offers it. */
        @WithDefault("true")
        boolean leave();

        /** The claim of the ID token that holds the roles; with slashes, a path to it. */
        @WithDefault("roles")
        String roleClaim();

        @WithDefault("viewer")
        String viewer();

        @WithDefault("manager")
        String manager();

        @WithDefault("admin")
        String admin();

        /**
         * The claim that holds the only ones of what a service restricts by (metrics-service: teams) that somebody may see,
         * {@code *} for all; who has none sees nothing. Unless it is set, everybody sees everything.
         */
        Optional<String> restrictionClaim();
    }

    interface Session {

        /** The cookie's name; each service has its own, as with the forms. */
        @WithDefault("fcr-session")
        String cookie();

        /** A session that nobody has used for so long is over. A page that refreshes itself does not count as use. */
        @WithDefault("2H")
        Duration idle();

        /** However busy, a session does not live longer. */
        @WithDefault("12H")
        Duration longest();

        /**
         * Whether the cookie is sent over TLS only, and named so that browsers hold us to it. Unless set, it is so for
         * whoever comes by https. Set it to true behind a proxy that ends TLS and does not say so.
         */
        Optional<Boolean> secureCookie();
    }
}
