package org.fcrsuite.metrics.restatement;

import java.util.stream.LongStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of how many contacts of a week or a day what was learnt since its figures were known. */
@Schema(name = "RestatementReasons", description = "Of how many contacts of these days what was learnt since the figures were as they were. A contact may have several reasons and is then counted in each; and not every contact of which something was learnt changes a figure. All 0: contacts have left these days, or it has changed how far a source is observed.")
public record Reasons(@Schema(description = "They were recorded since.") long late,
        @Schema(description = "They had been recorded, and another contact of their customer within the window was recorded since: the customer came back, or had been there before.") long anotherLate,
        @Schema(description = "Their customer was joined with another since, or parted again, or was not known before.") long merged,
        @Schema(description = "They were reopened since.") long reopened,
        @Schema(description = "Their customer answered since, or changed the answer.") long answered,
        @Schema(description = "None of these: their record, or that of another contact of their customer within the window, was corrected since.") long otherwise) {

    public boolean none() {
        return LongStream.of(late, anotherLate, merged, reopened, answered, otherwise).allMatch(contacts -> contacts == 0);
    }
}
