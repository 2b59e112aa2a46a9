package org.fcrsuite.ingest.domain;

import java.time.Duration;

/** The bounds that a deployment may set; the rest are part of the API and are constants. */
public record ContactLimits(Duration aheadOfClock, int attributes, int attributeLength, int attributesTotalLength) {

    public static final ContactLimits DEFAULT = new ContactLimits(Duration.ofDays(1), 50, 500, 8_000);
}
