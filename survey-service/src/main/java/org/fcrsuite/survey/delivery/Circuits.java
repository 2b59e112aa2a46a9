package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.CircuitBreaker;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Which providers this replica leaves alone at the moment. */
@ApplicationScoped
class Circuits {

    private static final Logger LOG = Logger.getLogger(Circuits.class);

    private final Map<Medium, CircuitBreaker> breakers = new EnumMap<>(Medium.class);
    private final int batch;
    private final Clock clock;

    Circuits(ProviderConfig config, SurveyConfig survey, Clock clock, MeterRegistry meters) {
        this.batch = survey.sending().batch();
        this.clock = clock;
        for (Medium medium : Medium.values()) {
            CircuitBreaker breaker = new CircuitBreaker(config.failures(),
                    new BackOff(config.firstPause(), config.longestPause()));
            breakers.put(medium, breaker);
            meters.gauge("fcr.survey.provider.paused", Tags.of("medium", medium.name()), breaker,
                    one -> one.isOpen() ? 1 : 0);
        }
    }

    /** How many messages may be claimed now. */
    int permits(Medium medium) {
        return breakers.get(medium).permits(batch, Instant.now(clock));
    }

    void record(Medium medium, SendOutcome outcome) {
        CircuitBreaker breaker = breakers.get(medium);
        boolean wasOpen = breaker.isOpen();
        breaker.record(outcome, Instant.now(clock), ThreadLocalRandom.current().nextDouble());
        if (breaker.isOpen() && !wasOpen) {
            LOG.warnf("The provider of %s does not take messages; it is left alone for a while.", medium);
        } else if (wasOpen && !breaker.isOpen()) {
            LOG.infof("The provider of %s takes messages again.", medium);
        }
    }
}
