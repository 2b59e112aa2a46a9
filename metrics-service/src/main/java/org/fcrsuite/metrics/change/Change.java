package org.fcrsuite.metrics.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done on a day, to solve more issues at the first contact. */
@Schema(name = "Change", description = "Something that was done on a day, to solve more issues at the first contact.")
public record Change(long id, @Schema(description = "Such as a training, an article, more authority for agents.") String what,
        LocalDate madeOn, Scope scope,
        @Schema(description = "The names of the team, the topic or the agents; none for everybody.") List<String> members,
        @Schema(description = "The name of a person or of an API key.") String markedBy, Instant markedAt) {

    /** The team that it was for; null where it was not for one. */
    String team() {
        return scope == Scope.TEAM ? members.get(0) : null;
    }
}
