package org.fcrsuite.metrics.restatement;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A final week, or a final day of one that is not yet whole, whose figures have changed since. */
@Schema(name = "Restatement", description = "A final week, or a final day of a week that is not yet final as a whole, whose figures have changed since: by records that came late, customers who turned out to be one, reopened contacts, or late answers.")
public record Restatement(@Schema(description = "Later ones have greater numbers.") long id, String definition, int version,
        @Schema(description = "The Monday of the week; of a single day, the day.") LocalDate week,
        @Schema(description = "7 for a week, 1 for a single day.") int days, Figures was, Figures is,
        @Schema(description = "Why. Missing where it was found by a version that did not count reasons, or where what was known before comes from one.") Reasons reasons,
        @Schema(description = "When the figures were still as they were.") Instant knownAt,
        @Schema(description = "When they were found to differ.") Instant foundAt) {
}
