package org.fcrsuite.ingest.recording;

import java.time.Instant;

import org.fcrsuite.kit.outbox.OutboxEvent;

/**
 * Up to when what is known of a source is complete.
 *
 * @param observedThrough null for a source that is live: it is observed until now
 * @param revision grows with each change
 */
record SourceObserved(String source, Instant observedThrough, long revision) {

    OutboxEvent event() {
        return new OutboxEvent(EventTopics.CONTACTS, source, "SourceObserved", this);
    }
}
