package org.fcrsuite.metrics.target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is to become, by when. */
@Schema(name = "Target", description = "What a figure is to become, by when.")
public record Target(long id, @Schema(description = "The name of a definition.") String definition,
        @Schema(description = "Whom it is for: everybody, a team or a topic.") Audience dimension,
        @Schema(description = "The name of the team or topic; empty for everybody.") String member, Side side,
        @Schema(description = "The share to reach, such as 0.75.") double rate, LocalDate since,
        @Schema(description = "The day by which it is to be reached.") LocalDate due,
        @Schema(description = "The name of a person or of an API key.") String setBy, Instant setAt) {

    /** Some reporting days, both included. */
    record Days(LocalDate from, LocalDate to) {
    }

    /** The days that say how far it is: as many as are asked for, none before it was set and none after it was due. */
    Optional<Days> days(LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(due) ? due : to;
        LocalDate first = last.minusDays(ChronoUnit.DAYS.between(from, to));
        return last.isBefore(since) ? Optional.empty() : Optional.of(new Days(first.isBefore(since) ? since : first, last));
    }

    /** The team that it is for; null where it is not for one. */
    String team() {
        return dimension == Audience.TEAM ? member : null;
    }
}
