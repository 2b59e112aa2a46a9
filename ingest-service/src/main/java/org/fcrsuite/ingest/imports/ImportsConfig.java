package org.fcrsuite.ingest.imports;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are imported. */
@ConfigMapping(prefix = "fcr.ingest.imports")
interface ImportsConfig {

    /** The largest file, as it is sent; quarkus.http.limits.max-body-size must be a little more. */
    @WithDefault("512M")
    MemorySize maxFile();

    /** Files are stored in pieces of this size, so that no more than one piece is ever in memory. */
    @WithDefault("1M")
    MemorySize chunk();

    /** How many rows are recorded in one transaction. */
    @WithDefault("5000")
    int batchRows();

    /** The longest row, in characters. */
    @WithDefault("100000")
    int maxRowLength();

    /** How many rows may be rejected before the import fails: then the mapping is wrong rather than the rows. */
    @WithDefault("10000")
    int maxRejected();

    /** How often each replica looks for work. */
    @WithDefault("1s")
    Duration poll();

    /** How long a replica that is silent keeps an import; then another goes on with it. Longer than a batch takes. */
    @WithDefault("60s")
    Duration lease();

    /** How often an import is begun again without getting any further before it fails. */
    @WithDefault("5")
    int maxAttempts();

    /** How many files are received at a time; more are refused with 503 and Retry-After. */
    @WithDefault("2")
    int concurrentUploads();

    /** How many imports may wait for their turn; more are refused with 429 and Retry-After. */
    @WithDefault("100")
    int maxWaiting();

    /** How long finished imports can be looked up, with their rejected rows, which may hold personal data. */
    @WithDefault("30d")
    Duration keep();
}
