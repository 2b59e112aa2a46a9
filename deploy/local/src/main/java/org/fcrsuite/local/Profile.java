package org.fcrsuite.local;

import java.util.Map;
import java.util.Optional;

import org.fcrsuite.local.simulator.SimulatedCentre;

/**
 * How a suite differs from the services' own defaults.
 *
 * @param notice
 *        shown wherever figures, questions or messages are shown
 * @param surveySettings
 *        of survey-service, as environment variables
 * @param metricsSettings
 *        likewise of metrics-service
 */
record Profile(Optional<String> notice, Map<String, String> surveySettings, Map<String, String> metricsSettings) {

    private static final Optional<String> SIMULATED = Optional.of("Simulated data");
    /** A day is cut where the simulated centre is. */
    private static final Map<String, String> ITS_ZONE = Map.of("FCR_METRICS_REPORTING_ZONE",
            SimulatedCentre.ZONE.getId());

    /** So that whoever watches sees a contact's survey come within seconds, at night too: these customers never sleep. */
    static final Profile DEMO = new Profile(SIMULATED, Map.of("FCR_SURVEY_DELAY", "2s", "FCR_SURVEY_OPENS", "00:00",
            "FCR_SURVEY_CLOSES", "23:59:59.999999999"), ITS_ZONE);

    /** What is in the home decides, not the command that starts the suite. */
    static Profile of(SuiteHome home) {
        return home.holdsSimulatedData()
                ? new Profile(SIMULATED, Map.of(), ITS_ZONE)
                : new Profile(Optional.empty(), Map.of(), Map.of());
    }
}
