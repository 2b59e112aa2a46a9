package org.fcrsuite.metrics.chain;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place where what reports are read from is not what the contacts say. */
@Schema(name = "RecountDifference", description = "One place where what reports are read from is not what the contacts say.")
public record Difference(
        @Schema(description = "chained_contact, rollup_day or rollup_segment.") String table,
        @Schema(description = "The number of the chaining, the rules that make chains.") int chaining, LocalDate day,
        String source,
        @Schema(description = "For rollup_segment: what is counted, and of whom. For chained_contact: the contact's number.") String segment,
        @Schema(description = "The facts of the contacts, packed.") long outcome,
        @Schema(description = "How many contacts are stored there.") long stored,
        @Schema(description = "How many there are.") long expected) {

    @Override
    public String toString() {
        return "%s, chaining %d, day %s, source %s%s, outcome %d: %d instead of %d".formatted(table, chaining, day, source,
                segment == null ? "" : ", " + segment, outcome, stored, expected);
    }
}
