package org.fcrsuite.ingest.contact;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.reading.Gate;
import org.fcrsuite.kit.batch.Body;

/** How much comes in, at once and at a time. */
@ApplicationScoped
class RequestLimits {

    private final RequestsConfig config;
    private final Gate contacts;
    private final Gate batches;

    RequestLimits(RequestsConfig config) {
        this.config = config;
        this.contacts = new Gate(config.concurrentContacts(), config.patience());
        this.batches = new Gate(config.concurrentBatches(), config.patience());
    }

    Gate contact() {
        return contacts;
    }

    Gate batch() {
        return batches;
    }

    Body contactBody(InputStream sent) {
        return Body.of(sent, config.maxContact().asLongValue());
    }

    Body batchBody(InputStream sent) {
        return Body.of(sent, config.maxBatch().asLongValue());
    }
}
