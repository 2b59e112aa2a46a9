package org.fcrsuite.survey.invitation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReminderStatus;

/** Where all the requests went: requested = invited + the sum of those suppressed. */
@Schema(name = "InvitationSummary", description = "Where all requests went. Every one is either invited or suppressed for one reason: requested = invited + all of suppressed.")
public record InvitationSummary(
        @Schema(description = "Contacts that were announced for asking.") long requested,
        long invited,
        @Schema(description = "Not asked, by reason.") Map<Reason, Long> suppressed,
        @Schema(description = "All invitations by status, those that other systems reported included.") Map<InvitationStatus, Long> byStatus,
        @Schema(description = "Reminders by status. They count as no invitation.") Map<ReminderStatus, Long> reminders) {

    static InvitationSummary of(List<Invitations.Count> counts, Map<ReminderStatus, Long> reminders) {
        Map<Reason, Long> suppressed = new TreeMap<>();
        Map<InvitationStatus, Long> byStatus = new TreeMap<>();
        long requested = 0;
        long invited = 0;
        for (Invitations.Count row : counts) {
            byStatus.merge(row.status(), row.count(), Long::sum);
            requested += row.requested() ? row.count() : 0;
            invited += row.requested() && row.reason() == null ? row.count() : 0;
            if (row.requested() && row.reason() != null) {
                suppressed.merge(row.reason(), row.count(), Long::sum);
            }
        }
        return new InvitationSummary(requested, invited, suppressed, byStatus, reminders);
    }
}
