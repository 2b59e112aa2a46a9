package org.fcrsuite.metrics.login;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may log in first, and for how long. */
@ConfigMapping(prefix = "fcr.metrics")
interface LoginConfig {

    Manager manager();

    Session session();

    /** The first manager, with the role admin: made at start, or given this password. There is no default. */
    interface Manager {

        Optional<String> user();

        Optional<String> password();
    }

    interface Session {

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
