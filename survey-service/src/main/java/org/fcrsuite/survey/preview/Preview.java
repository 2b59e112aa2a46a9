package org.fcrsuite.survey.preview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.InvitationDecision;
import org.fcrsuite.survey.domain.InvitationDecision.Invite;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Reason;

/** What a draft would change. */
@Schema(name = "PolicyPreview", description = "Contacts of the past, decided anew as of when each was announced: by the policy that holds, and by the draft. Nothing is sent. Each counts its own invitations for the recontact period, per customer.")
public record Preview(
        @Schema(description = "When the first of the contacts was announced; absent where there are none.") Instant from,
        @Schema(description = "When the last was.") Instant to,
        @Schema(description = "How many contacts were tried.") int contacts,
        @Schema(description = "Whether there were more in that time than are tried at once; the latest were taken.") boolean cut,
        Outcome current, Outcome draft,
        @Schema(description = "Asked about by the draft only.") int added,
        @Schema(description = "Asked about by the policy that holds only.") int dropped,
        @Schema(description = "Some of the contacts, those about which the two differ first, and the latest first.") List<Example> examples) {

    @Schema(name = "PolicyOutcome", description = "Where all the contacts went: contacts = invited + all of suppressed.")
    public record Outcome(int invited, @Schema(description = "Not asked, by reason.") Map<Reason, Integer> suppressed) {
    }

    @Schema(name = "PolicyExample")
    public record Example(String source, String externalId,
            @Schema(description = "The customer's pseudonym.") UUID customerKey, Channel channel, String topic,
            Instant endedAt, Verdict current, Verdict draft) {

        public boolean differs() {
            return current.invited() != draft.invited();
        }
    }

    @Schema(name = "PolicyVerdict", description = "Asked, when and by what, and when reminded without an answer; or not, and why.")
    public record Verdict(boolean invited, Instant at, Medium medium, Instant remindedAt, Reason reason) {

        static Verdict of(InvitationDecision decision, Instant remindedAt) {
            if (decision instanceof Invite invite) {
                return new Verdict(true, invite.at(), invite.medium(), remindedAt, null);
            }
            return new Verdict(false, null, null, null, ((Suppress) decision).why());
        }
    }
}
