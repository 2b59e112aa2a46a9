package org.fcrsuite.local;

import java.net.URI;

/** The ingest-service to import into: the local suite's, unless the environment names another. */
record ImportTarget(URI url, String key, boolean local) {

    static ImportTarget of(SuiteHome home) {
        var url = System.getenv("FCR_INGEST_URL");
        var key = System.getenv("FCR_INGEST_KEY");
        if (url != null && key != null) {
            return new ImportTarget(URI.create(url), key, false);
        }
        if (url != null || key != null) {
            throw new Refusal("FCR_INGEST_URL and FCR_INGEST_KEY belong together: set both, or neither to import into the"
                    + " local suite.");
        }
        var state = SuiteLock.holder(home).filter(SuiteState::ready).orElseThrow(() -> new Refusal(
                "No suite is running in " + home.directory() + ": start it with './fcr up --detach', or set"
                        + " FCR_INGEST_URL and FCR_INGEST_KEY to import elsewhere."));
        return new ImportTarget(URI.create(state.url("ingest")), Credentials.in(home).ingestKey(), true);
    }
}
