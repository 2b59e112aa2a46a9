package org.fcrsuite.metrics.facts;

import java.time.Instant;

/** How far a source's records reach. */
record SourceObserved(String source, Instant observedThrough) {

    static final String TYPE = "SourceObserved.v1";

    SourceObserved {
        Required.text("source", source);
        Required.value("observedThrough", observedThrough);
    }
}
