package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.survey.testing.Reminded.awaitReminder;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.PolicyChange;
import org.fcrsuite.survey.testing.Reminded;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.webhook.HookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A replica that dies while it posts webhooks: whether they were taken is not known, and they are posted again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
@WithTestResource(HookReceiver.class)
class LostWebhookTest {

    @Inject
    Sweeper sweeper;

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void remind() {
        MovableClock.noon();
        HookReceiver.answers();
        PolicyChange.to(Map.of("reminder", true));
    }

    @AfterEach
    void asItWas() {
        PolicyChange.to(Map.of("reminder", false));
    }

    @Test
    void anInvitationIsPostedAgainWithItsId() {
        request.send();
        Database.awaitStatus(request, "SENT");
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE invitation SET status = 'SENDING', sent_at = NULL, "
                + "provider_id = NULL, address = customer_key::text WHERE external_id = ?", request.externalId()));

        MovableClock.forward(Duration.ofMinutes(11));
        sweeper.sweep();

        Database.awaitStatus(request, "SENT");
        assertPosted(2);
        assertThat(HookReceiver.about(request.externalId()).get(1)).extracting("id")
                .isEqualTo(HookReceiver.about(request.externalId()).get(0).id());
        assertThat(Database.invitation(request)).containsEntry("attempts", 2).containsEntry("address", null);
    }

    @Test
    void aReminderIsToo() {
        request.send();
        Database.awaitStatus(request, "SENT");
        MovableClock.forward(Duration.ofDays(3).plusMinutes(1));
        awaitReminder(request, "SENT");
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE reminder SET status = 'SENDING', sent_at = NULL, "
                + "address = 'x' WHERE invitation_id = ?", Reminded.id(request)));

        MovableClock.forward(Duration.ofMinutes(11));
        sweeper.sweep();

        awaitReminder(request, "SENT");
        assertPosted(3);
    }

    private void assertPosted(int times) {
        assertThat(HookReceiver.about(request.externalId())).hasSize(times);
    }
}
