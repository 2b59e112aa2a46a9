package org.fcrsuite.metrics.page;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the pages look. */
@ConfigMapping(prefix = "fcr.metrics")
public interface PageConfig {

    /** A line above every page, such as "Simulated data". None by default. */
    Optional<String> notice();

    /**
     * By source: where a contact can be opened in its own system, with {@code {id}} for its id there, such as
     * {@code https://desk.example.com/tickets/{id}}. None by default: then ids lead nowhere.
     */
    Map<String, String> contactLinks();
}
