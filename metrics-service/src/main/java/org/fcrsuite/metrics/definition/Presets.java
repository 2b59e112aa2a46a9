package org.fcrsuite.metrics.definition;

import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.domain.Preset;

import io.quarkus.runtime.StartupEvent;

/** Stores the presets when the service starts. */
@ApplicationScoped
class Presets {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Definitions definitions;
    private final Chainings chainings;
    private final ChainBuilder builder;
    private final MetricsConfig config;

    Presets(Definitions definitions, Chainings chainings, ChainBuilder builder, MetricsConfig config) {
        this.definitions = definitions;
        this.chainings = chainings;
        this.builder = builder;
        this.config = config;
    }

    void seed(@Observes StartupEvent start) {
        for (Preset preset : Preset.all(config.hardTopics().orElse(Set.of()))) {
            definitions.seed(preset.definition(), preset.rule());
        }
        // The zone may have been changed: whatever is in use is measured in the zone that is configured now.
        definitions.latest().forEach(one -> chainings.require(one.definition().chaining()));
        // On a new database there is nothing to measure, and the figures are there from the first request on.
        chainings.kept().forEach(chaining -> builder.build(chaining, PATIENCE));
    }
}
