package org.fcrsuite.survey.response;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Sign;
import org.fcrsuite.survey.domain.Via;

/** An answer as the API shows it. */
@Schema(name = "Response", description = "The answer that stands for a contact. What the customer left out is absent: that is unknown, never no.")
record ResponseView(String source, String externalId,
        @Schema(description = "1 for the first answer; each explicit change adds 1.") int revision,
        Resolved resolved, ContactsTaken contactsTaken, Integer csat,
        @Schema(description = "In the customer's own words. It may name people: treat it as personal data.") String comment,
        String language, Via via,
        @Schema(description = "Whether it looks like a machine's. Such an answer is kept, and counted apart.") boolean suspect,
        @Schema(description = "What speaks for or against a person having given it.") List<Sign> signs,
        Instant respondedAt) {

    static ResponseView of(String source, String externalId, Responses.Row answer) {
        return new ResponseView(source, externalId, answer.revision(), answer.resolved(), answer.contactsTaken(),
                answer.csat(), answer.comment(), answer.language(), answer.via(), answer.suspect(),
                Arrays.stream(answer.signs().split(",")).filter(name -> !name.isEmpty()).map(Sign::valueOf).toList(),
                answer.respondedAt());
    }
}
