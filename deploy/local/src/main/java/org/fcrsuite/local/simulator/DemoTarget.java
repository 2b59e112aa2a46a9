package org.fcrsuite.local.simulator;

import java.net.URI;

/** A running suite as the simulated contact centre sees it: the public APIs, and a key to each. */
public record DemoTarget(URI ingest, String ingestKey, URI survey, String surveyKey, URI metrics, String metricsKey) {
}
