package org.fcrsuite.metrics.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** FCR beside handle time: who is quick, and who is quick at the customer's cost. */
@Schema(name = "HandleTimeReport", description = "FCR beside handle time.")
public record HandleTimeReport(Basis basis, @Schema(description = "agent or topic.") String groupBy,
        @Schema(description = "All contacts of the report.") Group all, List<Group> groups) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "HandleTimeGroup", description = "The handle time and the two figures of one agent or topic.")
    public record Group(
            @Schema(description = "The name; 'all' for everybody, '(none)' for contacts without one.") String key,
            @Schema(nullable = true, description = "The mean handle time in seconds; null where none is known.") Double meanSeconds,
            @Schema(description = "Over how many contacts: repeats as well, but none that the definition leaves out, such as abandoned ones.") long timed,
            InternalFigure internal, ExternalFigure external,
            @Schema(description = "Quicker than the mean of all, with an FCR, of records or customers, whose whole interval lies below that of all. Never where there are fewer than 30.") boolean quickAtACost) {

        private static boolean isBelow(Double high, boolean tooFew, Double rateOfAll) {
            return !tooFew && rateOfAll != null && high < rateOfAll;
        }

        Group comparedWith(Group all) {
            boolean quick = meanSeconds != null && all.meanSeconds != null && timed >= InternalFigure.ENOUGH
                    && meanSeconds < all.meanSeconds;
            return new Group(key, meanSeconds, timed, internal, external,
                    quick && (isBelow(internal.high(), internal.tooFew(), all.internal.rate())
                            || isBelow(external.high(), external.tooFew(), all.external.rate())));
        }
    }
}
