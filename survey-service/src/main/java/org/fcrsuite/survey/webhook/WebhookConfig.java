package org.fcrsuite.survey.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** For operators whose own system does the sending: it gets each invitation as a webhook, with the link to use. */
@ConfigMapping(prefix = "fcr.survey.webhook")
public interface WebhookConfig {

    /** Where invitations are posted. Without it, none are; with it, put WEBHOOK into fcr.survey.media as well. */
    Optional<URI> url();

    /** What they are signed with, as Standard Webhooks has it: whsec_ and 24 to 64 random bytes in base64. */
    Optional<String> secret();

    /** After this long without an answer an attempt has failed. */
    @WithDefault("10s")
    Duration timeout();

    /** After so many attempts an invitation has failed for good: it is listed with what the receiver said at last. */
    @WithDefault("10")
    int attempts();
}
