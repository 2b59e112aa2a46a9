package org.fcrsuite.metrics.domain;

/** Which agent a verdict is credited to. */
public enum Credit {
    FIRST_AGENT,
    LAST_AGENT,
    EVERY_AGENT
}
