package org.fcrsuite.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

/** {@code fcr_parked_events}: how many events wait for an operator. */
@ApplicationScoped
@Startup
class InboxMeters {

    private static final Logger LOG = Logger.getLogger(InboxMeters.class);

    private final ParkedEvents parked;
    private volatile double count = Double.NaN;

    InboxMeters(ParkedEvents parked, MeterRegistry meters) {
        this.parked = parked;
        meters.gauge("fcr.parked.events", this, gauge -> gauge.count);
    }

    /** Not when the figure is asked for: who asks would wait for the database. */
    @Scheduled(every = "5s", identity = "parked-events-count")
    void measure() {
        try {
            count = parked.count();
        } catch (RuntimeException unknown) {
            LOG.debug("The parked events cannot be counted", unknown);
            count = Double.NaN;
        }
    }
}
