package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.fcrsuite.survey.testing.Reminded.aRoundOfSending;
import static org.fcrsuite.survey.testing.Reminded.awaitDropped;
import static org.fcrsuite.survey.testing.Reminded.awaitReminder;
import static org.fcrsuite.survey.testing.Reminded.delivered;
import static org.fcrsuite.survey.testing.Reminded.id;
import static org.fcrsuite.survey.testing.Reminded.messages;
import static org.fcrsuite.survey.testing.Reminded.reminder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.PolicyChange;
import org.fcrsuite.survey.testing.Reminded;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.Returns;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** One message more to whoever has not answered, and to nobody else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ReminderTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3).plusMinutes(1);

    @Inject
    ReminderClaimer claimer;
    @Inject
    Sweeper sweeper;

    private final Requests request = Requests.aRequest();

    /** Whatever was due is sent when this returns. */
    /** As a replica that dies before it sends. */
    @BeforeEach
    void remind() {
        MovableClock.noon();
        PolicyChange.to(Map.of("reminder", true));
    }

    /** The other tests count on what the configuration says. */
    @AfterEach
    void asItWas() {
        Mailbox.fail(Trouble.NONE);
        PolicyChange.to(Map.of("reminder", false));
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnce() throws MessagingException {
        delivered(request);
        assertThat(reminder(request)).containsEntry("status", "WAITING").containsEntry("address", request.email());

        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "SENT");
        MovableClock.forward(Duration.ofDays(2));
        aRoundOfSending();

        assertThat(messages(request)).hasSize(2);
        MimeMessage first = messages(request).get(0);
        MimeMessage second = messages(request).get(1);
        assertThat(second.getSubject()).isEqualTo("Herinnering: is uw vraag opgelost?");
        assertThat(Mailbox.text(second)).contains("Dit is onze enige herinnering.");
        assertThat(Mailbox.html(second)).contains("Dit is onze enige herinnering.", "<title>Herinnering");
        assertThat(Mailbox.header(second, "In-Reply-To")).isEqualTo(Mailbox.header(first, "Message-ID"));
        assertThat(Mailbox.header(second, "Message-ID")).isNotEqualTo(Mailbox.header(first, "Message-ID"));
        assertThat(Mailbox.size(second)).isLessThan(30_000);
        assertThat(reminder(request)).containsEntry("address", null).containsEntry("recipient_name", null);
        asAdmin().get("/v1/invitations/helpdesk/" + request.externalId()).then().body("status", equalTo("DELIVERED"))
                .body("attempts", equalTo(1)).body("reminder.status", equalTo("SENT"));
    }

    @Test
    void whoHasNotAnsweredIsRemindedEvenIfAMachineHas() throws MessagingException {
        delivered(request);
        SurveyPage page = new SurveyPage(Mailbox.token(messages(request).get(0)));
        page.as("BarracudaCentral/1.0 (link scanner)").answer("yes").then().statusCode(200);
        assertThat(reminder(request)).containsEntry("status", "WAITING");

        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "SENT");
        page.answer("no").then().statusCode(200);

        assertThat(Database.invitation(request)).containsEntry("status", "ANSWERED").doesNotContainEntry("answered_at", null);
    }

    @Test
    void aReminderCountsAsNoInvitation() {
        delivered(request);
        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "SENT");

        new SurveyPage(Mailbox.token(messages(request).get(1))).answer("yes").then().statusCode(200);

        List<String> types = Topic.named("fcr.surveys").await(3, about("helpdesk", request.externalId())).stream()
                .map(event -> event.get("type").asText().replaceAll("org.fcrsuite.|.v1", "")).toList();
        assertThat(types).containsExactly("InvitationSent", "InvitationDelivered", "ResponseReceived");
    }

    @Test
    void theLinksOfBothMessagesOpenOnePage() {
        delivered(request);
        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "SENT");
        List<SurveyPage> pages = messages(request).stream().map(Mailbox::token).map(SurveyPage::new).toList();
        assertThat(pages.get(0)).isNotEqualTo(pages.get(1));

        pages.get(1).answer("no").then().statusCode(200);

        assertThat(pages.get(0).open().asString()).as("there is nothing more to ask").doesNotContain("name=\"resolved\"");
        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void atNightItWaitsForTheMorning() {
        delivered(request);

        MovableClock.forward(Duration.ofDays(3).plusHours(11));
        Eventually.isTrue("it waits", () -> Database.count("SELECT count(*) FROM reminder WHERE invitation_id = ? "
                + "AND status = 'WAITING' AND due_at::text LIKE '2026-03-06 08:00:00%'", id(request)) == 1);
        assertThat(messages(request)).hasSize(1);
        MovableClock.forward(Duration.ofHours(10));

        awaitReminder(request, "SENT");
    }

    @Test
    void whatBrokeOffIsInDoubtListedAndNeverSentAgain() {
        delivered(request);
        Mailbox.fail(Trouble.BREAK_AFTER_DATA);
        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "IN_DOUBT");

        Mailbox.fail(Trouble.NONE);
        MovableClock.forward(Duration.ofDays(1));
        aRoundOfSending();

        assertThat(messages(request)).hasSize(2);
        assertThat(Database.status(request)).isEqualTo("DELIVERED");
        asAdmin().get("/v1/invitations?reminder=IN_DOUBT&limit=1000").then().statusCode(200)
                .body("items.externalId", hasItem(request.externalId()));
        asAdmin().get("/v1/invitations?reminder=LOST").then().statusCode(400);
    }

    @Test
    void whatAReplicaClaimedBeforeItDiedIsInDoubt() {
        delivered(request);
        Mailbox.fail(Trouble.REFUSE);
        MovableClock.forward(THREE_DAYS);
        assertThat(claimAll()).contains(id(request));

        MovableClock.forward(Duration.ofMinutes(11));
        sweeper.sweep();

        assertThat(reminder(request)).containsEntry("status", "IN_DOUBT").containsEntry("address", null);
    }

    @Test
    void twoReplicasNeverClaimTheSameOne() {
        List<Requests> many = Stream.generate(Requests::aRequest).limit(40).toList();
        Requests.sendAll(many);
        many.forEach(one -> Database.awaitStatus(one, "DELIVERED"));
        Mailbox.fail(Trouble.REFUSE);
        MovableClock.forward(THREE_DAYS);

        List<UUID> claimed = IntStream.range(0, 4).mapToObj(replica -> CompletableFuture.supplyAsync(this::claimAll)).toList()
                .stream().flatMap(replica -> replica.join().stream()).toList();

        assertThat(claimed).doesNotHaveDuplicates().containsAll(many.stream().map(Reminded::id).toList());
    }

    @Test
    void aTemporaryRefusalIsTriedAgainLater() {
        delivered(request);
        Mailbox.fail(Trouble.BUSY);
        MovableClock.forward(THREE_DAYS);
        Eventually.isTrue("the server has refused", () -> reminder(request).get("last_error") != null);
        assertThat(reminder(request)).containsEntry("status", "WAITING");

        Mailbox.fail(Trouble.NONE);
        MovableClock.forward(Duration.ofMinutes(1));

        awaitReminder(request, "SENT");
        assertThat(messages(request)).hasSize(2);
    }

    @Test
    void aReminderThatComesBackTellsNothingOfTheFirstMessage() {
        delivered(request);
        MovableClock.forward(THREE_DAYS);
        awaitReminder(request, "SENT");
        String from = Returns.addresses().of(Attempt.ofReminder(id(request), 1));

        Returns.deliver(Returns.recorded("postfix-gone", from, request.email()));

        awaitReminder(request, "FAILED");
        assertThat(Database.status(request)).isEqualTo("DELIVERED");
        Requests next = Requests.aRequest().with("email", request.email()).send();
        Database.awaitStatus(next, "SUPPRESSED");
        assertThat(Database.invitation(next)).containsEntry("suppressed_reason", "ADDRESS_BOUNCED");
    }

    @Test
    void whatCameBackForNowAndWasSentAgainMayBeRemindedOf() {
        delivered(request);
        Returns.deliver(Returns.recorded("postfix-full", Returns.addressOf(request), request.email()));
        awaitDropped(request, NoReminder.BOUNCED);
        MovableClock.forward(Duration.ofMinutes(1));
        Database.awaitStatus(request, "DELIVERED");

        MovableClock.forward(THREE_DAYS);

        awaitReminder(request, "SENT");
        assertThat(messages(request)).hasSize(3);
    }

    private List<UUID> claimAll() {
        List<UUID> claimed = new ArrayList<>();
        List<Outgoing> batch;
        do {
            batch = claimer.claim(Medium.EMAIL, 3).outgoing();
            batch.forEach(one -> claimed.add(one.due().id()));
        } while (!batch.isEmpty());
        return claimed;
    }
}
