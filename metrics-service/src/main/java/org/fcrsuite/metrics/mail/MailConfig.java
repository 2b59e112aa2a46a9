package org.fcrsuite.metrics.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mail to managers is written and sent. */
@ConfigMapping(prefix = "fcr.metrics.mail")
public interface MailConfig {

    /** The language that they read: {@code en} or {@code nl}. */
    @WithDefault("en")
    String language();

    /** Where the pages are for them, such as {@code https://fcr.example.com}; without it mail has no link. */
    Optional<URI> pages();

    /** What the mail server has not taken by then is in doubt. */
    @WithDefault("30s")
    Duration timeout();
}
