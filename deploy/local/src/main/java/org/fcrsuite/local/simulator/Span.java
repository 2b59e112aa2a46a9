package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;

record Span(Instant startedAt, Instant endedAt) {

    static Span of(Instant start, Duration length) {
        return new Span(start, start.plus(length));
    }
}
