package org.fcrsuite.metrics.restatement;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures that were final are watched for changes. */
@ConfigMapping(prefix = "fcr.metrics.restatements")
interface RestatementConfig {

    /** When the final weeks are compared with what they were; {@code off} for never. */
    @WithDefault("0 0 4 * * ?")
    String cron();

    /** So many weeks back. */
    @WithDefault("26")
    int weeks();

    /** How long a restatement is kept. */
    @WithDefault("400d")
    Duration keep();
}
