package org.fcrsuite.metrics.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** FCR beside handle time: who is quick, and who is quick at the customer's cost. */
@Schema(name = "HandleTimeReport", description = "FCR beside handle time.")
public record HandleTimeReport(Basis basis, @Schema(description = "agent or topic.") String groupBy,
        @Schema(description = "All contacts of the report.") Group all,
        @JsonSerialize(using = GroupsWriter.class) List<Group> groups) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "HandleTimeGroup", description = "The handle time and the two figures of one agent or topic.")
    public record Group(
            @Schema(description = "The name; 'all' for everybody, '(none)' for contacts without one.") String key,
            @Schema(nullable = true, description = "The mean handle time in seconds; null where none is known.") Double meanSeconds,
            @Schema(description = "Over how many contacts: repeats as well, but none that the definition leaves out, such as abandoned ones.") long timed,
            InternalFigure internal, ExternalFigure external,
            @Schema(nullable = true, description = "Null of everybody.") Expected expected,
            @Schema(description = "Quicker than expected, with an FCR, of records or customers, whose whole interval lies below the expected one. Never where there are fewer than 30.") boolean quickAtACost) {

        /** @param by what is expected of it */
        Group comparedWith(Expected by) {
            boolean quick = meanSeconds != null && by.seconds != null && timed >= InternalFigure.ENOUGH
                    && meanSeconds < by.seconds;
            return new Group(key, meanSeconds, timed, internal, external, by,
                    quick && (isBelow(internal.high(), internal.tooFew(), by.internal)
                            || isBelow(external.high(), external.tooFew(), by.external)));
        }

        private static boolean isBelow(Double high, boolean tooFew, Double expected) {
            return !tooFew && expected != null && high < expected;
        }

        /** What is expected of a topic: topics are what is told apart. */
        Expected asExpected() {
            return new Expected(meanSeconds, internal.rate(), external.rate());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "HandleTimeExpected", description = "Of an agent: what everybody's figures give with the agent's mix of topics (indirect standardisation), so that an agent with quick hard topics is not blamed for them. Of a topic: everybody's.")
    public record Expected(@Schema(nullable = true, description = "The mean handle time.") Double seconds,
            @Schema(nullable = true, description = "Internal FCR.") Double internal,
            @Schema(nullable = true, description = "Customers' FCR.") Double external) {
    }
}
