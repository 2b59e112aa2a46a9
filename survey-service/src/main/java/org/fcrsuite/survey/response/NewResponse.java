package org.fcrsuite.survey.response;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;

/** What another system asked about one contact, as it is sent. */
@Schema(name = "NewResponse", description = "What another system asked about one contact, and got. Fields that are not listed are refused by name.")
record NewResponse(
        @Schema(required = true, description = "The source of the contact.", pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$") String source,
        @Schema(required = true, description = "The contact's id there.", maxLength = ReportedAnswer.LONGEST_ID) String externalId,
        @Schema(description = "When the question reached the customer. Alone, it says: asked, silent so far. Where it is missing, the time of the answer is taken.") Instant deliveredAt,
        @Schema(description = "When the customer answered; now where it is missing.") Instant respondedAt,
        @Schema(description = "Was the issue resolved?") Resolved resolved,
        @Schema(description = "How often the customer had to make contact about it.") ContactsTaken contactsTaken,
        @Schema(description = "Satisfaction, 1 to 5.", minimum = "1", maximum = "5") Integer csat,
        @Schema(description = "Kept here and shown to nobody else.", maxLength = Answers.LONGEST_COMMENT) String comment,
        @Schema(description = "The language in which it was asked.", maxLength = 35, examples = "nl-NL") String language,
        @Schema(description = "The way the answer came.", defaultValue = "API") Via via) {

    ReportedAnswer toReportedAnswer() {
        return new ReportedAnswer(source, externalId, deliveredAt, respondedAt,
                new Answers(resolved, contactsTaken, csat, comment), language, via == null ? Via.API : via);
    }
}
