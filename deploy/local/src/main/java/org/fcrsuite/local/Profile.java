package org.fcrsuite.local;

import java.util.Map;
import java.util.Optional;

/**
 * How a suite differs from the services' own defaults.
 *
 * @param notice
 *        shown wherever figures or questions are shown
 * @param surveySettings
 *        of survey-service, as environment variables
 */
record Profile(Optional<String> notice, Map<String, String> surveySettings) {

    static final Profile PLAIN = new Profile(Optional.empty(), Map.of());
    /** So that whoever watches sees a contact's survey come within seconds, at night too: these customers never sleep. */
    static final Profile DEMO = new Profile(Optional.of("Simulated data"), Map.of("FCR_SURVEY_DELAY", "2s",
            "FCR_SURVEY_OPENS", "00:00", "FCR_SURVEY_CLOSES", "23:59:59.999999999"));
}
