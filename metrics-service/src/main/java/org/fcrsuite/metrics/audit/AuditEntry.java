package org.fcrsuite.metrics.audit;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what, and when. */
@Schema(name = "AuditEntry", description = "Who did what, and when.")
public record AuditEntry(@Schema(description = "Later entries have greater ones.") long id, Instant at,
        @Schema(description = "The name of a person or of an API key.") String who, AuditedAction action,
        @Schema(description = "A definition's name and version, a target, a change, a file's link, a customer's pseudonym, or a user's name with role and teams.") String subject) {
}
