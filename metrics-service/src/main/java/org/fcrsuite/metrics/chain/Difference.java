package org.fcrsuite.metrics.chain;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place where what reports are read from is not what the contacts say. */
@Schema(name = "RecountDifference", description = "One place where what reports are read from is not what the contacts say.")
public record Difference(
        @Schema(description = "chained_contact, where the contact is measured wrongly, or columns, where the memory of this replica differs from the database.") String where,
        @Schema(description = "The number of the chaining, the rules that make chains.") int chaining, LocalDate day,
        String source, @Schema(description = "The number of the contact.") long contact,
        @Schema(description = "The facts of the contact, packed.") long outcome,
        @Schema(description = "1 where it is so, and should not be; else 0.") int found,
        @Schema(description = "1 where it should be so, and is not; else 0.") int expected) {

    @Override
    public String toString() {
        return "%s, chaining %d, day %s, source %s, contact %d, outcome %d: %d instead of %d".formatted(where, chaining, day,
                source, contact, outcome, found, expected);
    }
}
