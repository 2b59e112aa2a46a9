package org.fcrsuite.kit.login;

import java.time.Duration;
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

    Session session();

    /** The first manager, with the role admin: made at start, or given this password. There is no default. */
    interface Manager {

        Optional<String> user();

        Optional<String> password();
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
