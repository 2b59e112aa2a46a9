package org.fcrsuite.survey.delivery;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.constraints.Min;

import org.fcrsuite.survey.domain.Medium;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the providers that carry our messages bear. */
@ConfigMapping(prefix = "fcr.survey.provider")
public interface ProviderConfig {

    /** How many messages a second the provider of a medium takes from all replicas together; where not set, any number. */
    Map<Medium, Double> perSecond();

    /** After so many refusals for now in a row, a provider is left alone for a while; after a message in doubt at once. */
    @WithDefault("5")
    @Min(1)
    int failures();

    /** For how long at first; the pause doubles while the provider goes on refusing. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("30s")
    Duration longestPause();
}
