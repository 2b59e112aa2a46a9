package org.fcrsuite.metrics.facts;

import java.time.Instant;

/**
 * How far a source's records reach.
 *
 * @param observedThrough null for a source that is live
 */
record SourceObserved(String source, Instant observedThrough, Long revision) {

    static final String TYPE = "SourceObserved.v1";

    SourceObserved {
        Required.text("source", source);
        Required.value("revision", revision);
    }

    SourceObserved later(SourceObserved other) {
        return other.revision > revision ? other : this;
    }
}
