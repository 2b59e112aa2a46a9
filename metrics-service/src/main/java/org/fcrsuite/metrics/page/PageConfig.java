package org.fcrsuite.metrics.page;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the pages look. */
@ConfigMapping(prefix = "fcr.metrics")
interface PageConfig {

    /** A line above every page, such as "Simulated data". None by default. */
    Optional<String> notice();
}
