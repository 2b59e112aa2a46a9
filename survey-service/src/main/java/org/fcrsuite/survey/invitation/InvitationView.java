package org.fcrsuite.survey.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReminderStatus;

/** What became of asking about one contact, and why. */
@Schema(name = "Invitation", description = "What became of asking about one contact, and why. Times that have not come are absent.")
record InvitationView(String source, String externalId,
        @Schema(description = "The customer's pseudonym.") UUID customerKey,
        @Schema(description = "IN_DOUBT: whether the message went out is not known, so it is not sent again.") InvitationStatus status,
        Medium medium,
        @Schema(description = "The version of the policy that decided; absent where another system asked by itself.") Integer policyVersion,
        @Schema(description = "Why the customer was not asked.") Reason suppressedReason,
        @Schema(description = "When the contact was announced; absent where another system asked by itself.") Instant requestedAt,
        @Schema(description = "When the contact ended.") Instant endedAt, Instant suppressedAt,
        @Schema(description = "Not before this.") Instant dueAt,
        @Schema(description = "How often the message was offered to the mail server.") int attempts,
        @Schema(description = "The mail server's last complaint, without the address.") String lastError,
        Instant claimedAt, Instant sentAt, Instant inDoubtAt, Instant deliveredAt, Instant failedAt, Instant expiresAt,
        Instant expiredAt, Instant answeredAt,
        @Schema(description = "The one message more to whoever has not answered; absent where none was planned.") ReminderView reminder) {

    static InvitationView of(Invitation of) {
        return new InvitationView(of.source, of.externalId, of.customerKey, of.status, of.medium, of.policyVersion,
                of.suppressedReason,
                of.requestedAt, of.endedAt, of.suppressedAt, of.dueAt, of.attempts, of.lastError, of.claimedAt, of.sentAt,
                of.inDoubtAt, of.deliveredAt, of.failedAt, of.expiresAt, of.expiredAt, of.answeredAt, ReminderView.of(of));
    }

    @Schema(name = "Reminder")
    record ReminderView(ReminderStatus status, @Schema(description = "Not before this.") Instant dueAt, Instant sentAt,
            @Schema(description = "The provider's last complaint, without the address.") String lastError,
            @Schema(description = "Why it was not sent after all.") NoReminder droppedFor) {

        static ReminderView of(Invitation of) {
            return of.reminderStatus == null ? null
                    : new ReminderView(of.reminderStatus, of.reminderDueAt, of.reminderSentAt,
                            of.reminderLastError, of.reminderDroppedFor);
        }
    }

    @Schema(name = "InvitationPage")
    record Page(List<InvitationView> items,
            @Schema(description = "Where the next page begins: send it as 'after'. Absent on the last page.") UUID next) {

        static Page of(List<Invitation> found, int limit) {
            UUID next = found.size() < limit ? null : found.get(found.size() - 1).id;
            return new Page(found.stream().map(InvitationView::of).toList(), next);
        }
    }
}
