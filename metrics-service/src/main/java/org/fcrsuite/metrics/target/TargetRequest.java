package org.fcrsuite.metrics.target;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it is sent. */
@Schema(name = "TargetRequest", description = "What a figure is to become, by when.")
public record TargetRequest(@Schema(defaultValue = "default", description = "The name of a definition.") String definition,
        @Schema(defaultValue = "ALL", description = "Whom it is for: everybody, a team or a topic.") Audience dimension,
        @Schema(description = "The name of the team or topic; absent for everybody.", maxLength = 500) String member,
        @Schema(required = true) Side side,
        @Schema(required = true, description = "The share to reach, above 0 and up to 1.") Double rate,
        @Schema(required = true) LocalDate since,
        @Schema(required = true, description = "The day by which it is to be reached, not before since.") LocalDate due) {

    /** What is left out is not known yet: the definition and whom it is for have a default. */
    TargetRequest complete() {
        return new TargetRequest(definition == null ? "default" : definition, dimension == null ? Audience.ALL : dimension,
                member == null ? "" : member.trim(), side, rate, since, due);
    }
}
