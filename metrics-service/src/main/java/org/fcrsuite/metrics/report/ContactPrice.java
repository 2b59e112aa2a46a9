package org.fcrsuite.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.metrics.MetricsConfig;

import io.quarkus.runtime.StartupEvent;

/** What a contact costs, as the operator says. */
@ApplicationScoped
class ContactPrice {

    /** More than a contact costs anywhere, in the smallest of currencies. */
    private static final double MOST = 100_000_000;

    private final Worth.Price price;

    ContactPrice(MetricsConfig config) {
        config.costPerContact().filter(cost -> !(cost > 0 && cost <= MOST)).ifPresent(cost -> {
            throw new IllegalStateException(
                    "fcr.metrics.cost-per-contact must be above 0 and at most 100000000, not " + cost + ".");
        });
        this.price = new Worth.Price(config.costPerContact().orElse(null), config.currency().orElse(null));
    }

    /** Who sets it wrongly is told when the service starts, and not by the first page that shows it. */
    void check(@Observes StartupEvent start) {
        price();
    }

    Worth.Price price() {
        return price;
    }
}
