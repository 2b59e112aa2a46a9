package org.fcrsuite.survey.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.survey.domain.NoReminder;

/** What becomes of the reminders of invitations. */
public final class Reminded {

    private Reminded() {
    }

    public static void delivered(Requests request) {
        Database.awaitStatus(request.send(), "DELIVERED");
    }

    public static void aRoundOfSending() {
        delivered(Requests.aRequest());
        delivered(Requests.aRequest());
    }

    public static List<MimeMessage> messages(Requests request) {
        return Mailbox.of(request.email()).messages();
    }

    public static UUID id(Requests request) {
        return (UUID) Database.invitation(request).get("id");
    }

    public static Map<String, Object> reminder(Requests request) {
        return Database.jdbi().withHandle(handle -> handle.createQuery("SELECT * FROM reminder WHERE invitation_id = :id")
                .bind("id", id(request)).mapToMap().findOne().orElse(Map.of()));
    }

    public static void awaitReminder(Requests request, String status) {
        try {
            Eventually.isTrue("the reminder is " + status, () -> status.equals(reminder(request).get("status")));
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + ", but " + reminder(request), never);
        }
    }

    public static void awaitDropped(Requests request, NoReminder why) {
        awaitReminder(request, "DROPPED");
        assertThat(reminder(request)).containsEntry("dropped_for", why.name()).containsEntry("address", null)
                .containsEntry("recipient_name", null);
    }
}
