package org.fcrsuite.ingest.contact;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be sent at once. */
@ConfigMapping(prefix = "fcr.ingest.requests")
interface RequestsConfig {

    /** The largest single contact, in a request of its own or as a line of NDJSON. */
    @WithDefault("64K")
    MemorySize maxContact();

    /** The largest batch. It is held in memory while it is read, once for each batch under way. */
    @WithDefault("16M")
    MemorySize maxBatch();

    /** The most contacts of a batch; they are recorded in one transaction. */
    @WithDefault("10000")
    int maxBatchItems();

    /** How many single contacts are recorded at a time; more are refused with 503 and Retry-After. */
    @WithDefault("32")
    int concurrentContacts();

    /** How many batches are read and recorded at a time; more are refused with 503 and Retry-After. */
    @WithDefault("4")
    int concurrentBatches();

    /** How long a request waits for its turn before it is refused. */
    @WithDefault("2s")
    Duration patience();
}
