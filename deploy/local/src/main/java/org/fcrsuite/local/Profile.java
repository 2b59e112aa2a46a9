package org.fcrsuite.local;

import java.time.Duration;
import java.util.Optional;

/**
 * How a suite differs from the services' own defaults.
 *
 * @param notice
 *        shown wherever figures or questions are shown
 * @param surveyDelay
 *        from the end of a contact to its survey
 * @param recontactPeriod
 *        least time between two surveys of one customer
 */
record Profile(Optional<String> notice, Optional<Duration> surveyDelay, Optional<Duration> recontactPeriod) {

    static final Profile PLAIN = new Profile(Optional.empty(), Optional.empty(), Optional.empty());
    /** So that a person who watches sees the survey of a contact come, and need not wait for it. */
    static final Profile DEMO = new Profile(Optional.of("Simulated data"), Optional.of(Duration.ofSeconds(2)),
            Optional.empty());
}
