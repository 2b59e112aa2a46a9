package org.fcrsuite.metrics.domain;

import java.time.LocalDateTime;

/**
 * What may explain why a contact was resolved or not; no verdict looks at it. Nulls are not known.
 *
 * @param sentiment from -1 to 1
 * @param startedAt in the reporting zone
 */
public record DriverFacts(int transfers, boolean escalated, Integer agentsInvolved, Integer handleSeconds,
        Integer holdSeconds, Integer silenceSeconds, Double sentiment, LocalDateTime startedAt) {
}
