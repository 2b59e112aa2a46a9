package org.fcrsuite.ingest.replay;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How what is stored is published again. */
@ConfigMapping(prefix = "fcr.ingest.replay")
interface ReplayConfig {

    /** How many contacts are published in one transaction. */
    @WithDefault("2000")
    int batchSize();

    /** How often each replica looks for work. */
    @WithDefault("1s")
    Duration poll();
}
