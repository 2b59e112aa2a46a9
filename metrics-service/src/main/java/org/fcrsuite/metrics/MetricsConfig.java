package org.fcrsuite.metrics;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "fcr.metrics")
public interface MetricsConfig {

    /** The one zone in which reporting days begin. Another one makes all chains anew, in the background. */
    @WithDefault("UTC")
    ZoneId reportingZone();

    /** Topics that the first line cannot solve: left out by the preset net-fcr. */
    Optional<Set<String>> hardTopics();

    /** What a contact costs on average: with it, repeats are also told in money. */
    Optional<Double> costPerContact();

    /** In which currency, by its ISO 4217 code such as EUR. */
    Optional<String> currency();

    /** When all figures are recounted from the contacts and compared; {@code off} for never. */
    @WithDefault("0 30 3 * * ?")
    String recountCron();
}
