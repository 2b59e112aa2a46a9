package org.fcrsuite.survey.replay;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Replay", description = "Everything that is stored, on its way onto the topic once more.")
record Replay(UUID id, @Schema(enumeration = {
        "RUNNING", "DONE" }) String state,
        @Schema(description = "How many events were published so far.") long published, Instant createdAt,
        Instant finishedAt){
}
