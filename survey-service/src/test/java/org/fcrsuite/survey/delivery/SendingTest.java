package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SendingTest {

    @Inject
    Sweeper sweeper;

    private final Topic surveys = Topic.named("fcr.surveys");
    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void theMessageIsWhatMailProgramsExpect() {
        MimeMessage message = Mailbox.of(request.send().email()).awaitMessage();

        assertThat(Mailbox.header(message, "List-Unsubscribe")).matches("<http://localhost:\\d+/o/[A-Za-z0-9_-]{22}>");
        assertThat(Mailbox.header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mailbox.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(message, "Message-ID"))
                .isEqualTo("<" + Database.invitation(request).get("id") + "@localhost>");
        assertThat(Mailbox.header(message, "Content-Type")).startsWith("multipart/alternative");
        assertThat(Mailbox.header(message, "From")).contains("ask@example.org");
        System.out.printf("The message weighs %d bytes.%n", Mailbox.size(message));
        assertThat(Mailbox.size(message)).isLessThan(30_000);
        String text = Mailbox.text(message);
        String html = Mailbox.html(message);
        for (String answer : List.of("yes", "partly", "not-yet", "no")) {
            assertThat(text).contains("?a=" + answer);
            assertThat(html).contains("?a=" + answer + "\"");
        }
        assertThat(text).contains("Hallo Ana,", "2 maart 2026", "Simulated data", "Example & Sons");
        assertThat(html).contains("Hallo Ana,", "2 maart 2026", "Simulated data", "Example &amp; Sons")
                .doesNotContain("<script");
    }

    @Test
    void aNameIsShownAsTextAndAStrangersMessageIsNot() {
        Requests named = Requests.aRequest().with("name", "Seán O'Neil");
        Requests odd = Requests.aRequest().with("name", "<img src=x> You won! evil.example");

        Requests.sendAll(List.of(named, odd));

        MimeMessage message = Mailbox.of(named.email()).awaitMessage();
        assertThat(Mailbox.html(message)).contains("Hallo Seán O&#39;Neil,");
        assertThat(Mailbox.text(message)).contains("Hallo Seán O'Neil,");
        MimeMessage other = Mailbox.of(odd.email()).awaitMessage();
        assertThat(Mailbox.html(other)).contains("Hallo,").doesNotContain("img", "evil");
        assertThat(Mailbox.text(other)).contains("Hallo,").doesNotContain("img", "evil");
    }

    @Test
    void theAddressGoesWhenTheMessageIsOut() {
        request.send();

        Database.awaitStatus(request, "DELIVERED");

        assertThat(Database.invitation(request)).containsEntry("address", null).containsEntry("recipient_name", null)
                .doesNotContainValue(request.email());
        assertThat(Database.invitation(request).get("address_hash")).isNotNull();
    }

    @Test
    void whileTheServerIsAwayOrHangsNothingIsTriedAndAfterwardsAllIsSent() {
        for (Trouble trouble : List.of(Trouble.REFUSE, Trouble.HANG)) {
            Mailbox.fail(trouble);
            Requests waiting = Requests.aRequest().send();
            Database.awaitStatus(waiting, "QUEUED");

            Mailbox.fail(Trouble.NONE);

            Mailbox.of(waiting.email()).awaitMessage();
            Database.awaitStatus(waiting, "DELIVERED");
            assertThat(Database.invitation(waiting)).containsEntry("attempts", 1);
        }
    }

    @Test
    void aTemporaryRefusalIsTriedAgainLater() {
        Mailbox.fail(Trouble.BUSY);
        request.send();
        Eventually.isTrue("the server has refused", () -> Database.invitation(request).get("last_error") != null);
        assertThat(Database.invitation(request)).containsEntry("status", "QUEUED")
                .containsEntry("last_error", "451 4.3.0 <address> try later");

        Mailbox.fail(Trouble.NONE);
        MovableClock.forward(Duration.ofSeconds(31));

        Mailbox.of(request.email()).awaitMessage();
        Database.awaitStatus(request, "DELIVERED");
    }

    @Test
    void whatIsGivenUpIsADeadLetterWithTheProvidersWords() {
        Mailbox.fail(Trouble.BUSY);
        request.send();
        Eventually.isTrue("the server has refused", () -> Database.invitation(request).get("last_error") != null);

        MovableClock.forward(Duration.ofDays(3));

        Database.awaitStatus(request, "FAILED");
        asAdmin().get("/v1/invitations?status=BOUNCED&status=FAILED&limit=1000").then().statusCode(200)
                .body("items.find { it.externalId == '" + request.externalId() + "' }.lastError",
                        matchesPattern("given up after \\d+ attempts: 451 4.3.0 <address> try later"))
                .body("items.status", everyItem(in(List.of("BOUNCED", "FAILED"))));
        assertThat(Database.invitation(request)).containsEntry("address", null).containsEntry("suppressed_reason", null);
    }

    @Test
    void aPermanentRefusalEndsItAndTheEventSaysWhyWithoutTheAddress() {
        Mailbox.fail(Trouble.UNKNOWN_RECIPIENT);

        request.send();

        Database.awaitStatus(request, "FAILED");
        JsonNode failed = surveys.await(1, about("helpdesk", request.externalId())).get(0);
        assertThat(failed.get("type").asText()).isEqualTo("org.fcrsuite.InvitationFailed.v1");
        assertThat(failed.at("/data/reason").asText()).isEqualTo("550 5.1.1 <address> unknown");
        assertThat(failed.get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("InvitationFailed").get("data").fieldNames());
        assertThat(Database.invitation(request)).containsEntry("status", "FAILED").containsEntry("address", null);
    }

    @Test
    void whatBrokeOffAfterTheMessageWasHandedOverIsInDoubtAndNeverSentAgain() {
        Mailbox.fail(Trouble.BREAK_AFTER_DATA);
        request.send();
        Database.awaitStatus(request, "IN_DOUBT");

        Mailbox.fail(Trouble.NONE);
        MovableClock.forward(Duration.ofHours(1));
        Mailbox.of(Requests.aRequest().send().email()).awaitMessage();

        assertThat(Mailbox.of(request.email()).messages()).hasSize(1);
        asAdmin().get("/v1/invitations?status=IN_DOUBT&limit=1000").then().statusCode(200)
                .body("items.externalId", hasItem(request.externalId()));
        // It was delivered, as its customer proves.
        new SurveyPage(Mailbox.of(request.email()).awaitToken()).answer("yes").then().statusCode(200);
        asAdmin().get("/v1/invitations/helpdesk/" + request.externalId()).then().body("status", equalTo("ANSWERED"));
        List<JsonNode> events = surveys.await(3, about("helpdesk", request.externalId()));
        assertThat(events).extracting(event -> event.get("type").asText()).containsExactly(
                "org.fcrsuite.InvitationInDoubt.v1", "org.fcrsuite.InvitationDelivered.v1",
                "org.fcrsuite.ResponseReceived.v1");
        assertThat(events.get(0).get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("InvitationInDoubt").get("data").fieldNames());
    }

    @Test
    void whatAReplicaClaimedBeforeItDiedIsInDoubt() {
        Mailbox.fail(Trouble.REFUSE);
        request.send();
        Database.awaitStatus(request, "QUEUED");
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE invitation SET status = 'SENDING', claimed_at = ? "
                + "WHERE external_id = ?", MovableClock.time(), request.externalId()));

        MovableClock.forward(Duration.ofMinutes(11));
        sweeper.sweep();

        assertThat(Database.invitation(request)).containsEntry("status", "IN_DOUBT").containsEntry("address", null);
        assertThat(surveys.await(1, about("helpdesk", request.externalId())).get(0).get("type").asText())
                .isEqualTo("org.fcrsuite.InvitationInDoubt.v1");
    }

    @Test
    void anOptOutTakesBackWhatIsQueued() {
        Mailbox.fail(Trouble.REFUSE);
        request.send();
        Database.awaitStatus(request, "QUEUED");

        asAdmin().contentType("application/json").body("{\"email\":\"%s\"}".formatted(request.email())).post("/v1/opt-outs")
                .then().statusCode(201);

        assertThat(Database.invitation(request)).containsEntry("status", "SUPPRESSED")
                .containsEntry("suppressed_reason", "OPTED_OUT").containsEntry("address", null);
        JsonNode event = surveys.await(1, about("helpdesk", request.externalId())).get(0);
        assertThat(event.at("/data/reason").asText()).isEqualTo("OPTED_OUT");
    }

    @Test
    void afterALongOutageWhatHasBecomeTooOldIsNotSentAndQuietHoursAreKept() {
        Mailbox.fail(Trouble.REFUSE);
        Requests old = Requests.aRequest().endedAt(MovableClock.time().minus(Duration.ofDays(2).plusHours(22))).send();
        Requests fresh = request.send();
        Database.awaitStatus(old, "QUEUED");
        Database.awaitStatus(fresh, "QUEUED");

        MovableClock.forward(Duration.ofHours(11));
        Mailbox.fail(Trouble.NONE);

        Database.awaitStatus(old, "SUPPRESSED");
        assertThat(Database.invitation(old)).containsEntry("suppressed_reason", "CONTACT_TOO_OLD");
        Eventually.isTrue("the other waits for the morning", () -> Database.count("SELECT count(*) FROM invitation "
                + "WHERE external_id = ? AND status = 'QUEUED' AND due_at::text LIKE '2026-03-03 08:00:00%'",
                fresh.externalId()) == 1);
        MovableClock.forward(Duration.ofHours(10));
        Database.awaitStatus(fresh, "DELIVERED");
    }

    @Test
    void anInvitationExpiresWhereNobodyAnswers() {
        request.send();
        Database.awaitStatus(request, "DELIVERED");
        MovableClock.forward(Duration.ofDays(7));

        sweeper.sweep();

        assertThat(Database.status(request)).isEqualTo("EXPIRED");
        List<JsonNode> events = surveys.await(3, about("helpdesk", request.externalId()));
        assertThat(events.get(2).get("type").asText()).isEqualTo("org.fcrsuite.InvitationExpired.v1");
        assertThat(events.get(2).get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("InvitationExpired").get("data").fieldNames());
    }

    @Test
    void manyAreSentOnceEach() {
        List<Requests> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(Requests.aRequest());
        }
        Requests.sendAll(many);

        many.forEach(one -> Database.awaitStatus(one, "DELIVERED"));

        assertThat(many).allSatisfy(one -> assertThat(Mailbox.of(one.email()).messages()).hasSize(1));
    }
}
