package org.fcrsuite.metrics.target;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is to become, by when. */
@Schema(name = "Target", description = "What a figure is to become, by when.")
public record Target(long id, @Schema(description = "The name of a definition.") String definition,
        @Schema(description = "Whom it is for: everybody, a team or a topic.") Audience dimension,
        @Schema(description = "The name of the team or topic; empty for everybody.") String member, Side side,
        @Schema(description = "The share to reach, such as 0.75.") double rate, LocalDate since,
        @Schema(description = "The day by which it is to be reached.") LocalDate due,
        @Schema(description = "The name of a person or of an API key.") String setBy, Instant setAt) {

    /** The team that it is for; null where it is not for one. */
    String team() {
        return dimension == Audience.TEAM ? member : null;
    }
}
