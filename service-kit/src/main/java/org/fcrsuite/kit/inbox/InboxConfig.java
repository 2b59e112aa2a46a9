package org.fcrsuite.kit.inbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are received. */
@ConfigMapping(prefix = "fcr.inbox")
interface InboxConfig {

    /** How long an event that could not be applied is kept, for an operator to look at and have applied again. */
    @WithDefault("30d")
    Duration parkedFor();
}
