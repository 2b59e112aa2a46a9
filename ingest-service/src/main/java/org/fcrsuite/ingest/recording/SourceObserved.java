package org.fcrsuite.ingest.recording;

import java.time.Instant;

import org.fcrsuite.kit.outbox.OutboxEvent;

/** Up to when what is known of a source is complete. */
record SourceObserved(String source, Instant observedThrough) {

    static OutboxEvent event(String source, Instant observedThrough) {
        return new OutboxEvent(EventTopics.CONTACTS, source, "SourceObserved", new SourceObserved(source, observedThrough));
    }
}
