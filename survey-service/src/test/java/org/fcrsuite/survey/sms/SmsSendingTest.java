package org.fcrsuite.survey.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.domain.SmsText;
import org.fcrsuite.survey.sms.FakeTwilio.Trouble;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.PolicyChange;
import org.fcrsuite.survey.testing.Requests;
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
@WithTestResource(TwilioTestResource.class)
class SmsSendingTest {

    private final Topic surveys = Topic.named("fcr.surveys");

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        TwilioTestResource.twilio.fail(Trouble.NONE);
        PolicyChange.to(Map.of("reminder", false));
    }

    @Test
    void whoHasOnlyAPhoneIsAskedOnceByAMessageOfOneSegmentWithTheirPage() {
        for (String language : List.of("en", "nl", "id", "zh")) {
            Requests request = Phone.request().with("locale", language);
            Phone phone = Phone.asked(request);

            SmsText text = new SmsText(phone.messages().get(0).get("Body"));
            System.out.printf("%s: %d characters, %d segments: %s%n", language, text.text().length(), text.segments(),
                    text.text().replace(phone.token(), "…"));
            assertThat(text.segments()).isLessThanOrEqualTo(language.equals("zh") ? 2 : 1);
            assertThat(text.isGsm7()).isEqualTo(!language.equals("zh"));
            assertThat(text.text()).contains("1", "2", language.equals("zh") ? "退订" : "STOP");
            assertThat(phone.messages()).hasSize(1);
            assertThat(Database.invitation(request)).containsEntry("medium", "SMS").containsEntry("address", null)
                    .containsEntry("provider_id", phone.messages().get(0).get("sid"));
            JsonNode sent = surveys.await(1, about("helpdesk", request.externalId())).get(0);
            assertThat(sent.at("/data/medium").asText()).isEqualTo("SMS");
            new SurveyPage(phone.token()).open().then().statusCode(200);
        }
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceInOneSegmentAndMayReplyToThat() {
        PolicyChange.to(Map.of("reminder", true));
        Map<Requests, Phone> phones = new HashMap<>();
        for (String language : List.of("en", "nl", "id", "zh")) {
            Requests request = Phone.request().with("locale", language);
            phones.put(request, Phone.asked(request));
        }

        MovableClock.forward(Duration.ofDays(3).plusMinutes(1));
        phones.keySet().forEach(request -> Eventually.isTrue("it is reminded of", () -> reminder(request, "SENT")));

        phones.forEach((request, phone) -> {
            SmsText text = new SmsText(phone.messages().get(1).get("Body"));
            System.out.printf("%d characters, %d segments: %s%n", text.text().length(), text.segments(), text.text());
            assertThat(text.segments()).isLessThanOrEqualTo(text.isGsm7() ? 1 : 2);
            assertThat(phone.messages()).hasSize(2);
            phone.says("1");
            assertThat(Database.status(request)).isEqualTo("ANSWERED");
        });
    }

    @Test
    void aReminderThatDoesNotArriveTakesNothingFromTheFirstMessage() {
        PolicyChange.to(Map.of("reminder", true));
        Requests request = Phone.request();
        Phone phone = Phone.asked(request);
        phone.reports("delivered", null).then().statusCode(204);
        MovableClock.forward(Duration.ofDays(3).plusMinutes(1));
        Eventually.isTrue("it is reminded of", () -> reminder(request, "SENT"));

        phone.reportsOf(phone.messages().get(1), "undelivered", "30003").then().statusCode(204);

        assertThat(reminder(request, "FAILED")).isTrue();
        assertThat(Database.status(request)).isEqualTo("DELIVERED");
    }

    private static boolean reminder(Requests request, String status) {
        return Database.count("SELECT count(*) FROM reminder r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id = ? AND r.status = ?", request.externalId(), status) == 1;
    }

    @Test
    void whoHasBothIsAskedByMailOnly() {
        Requests request = Requests.aRequest().send();

        Mailbox.of(request.email()).awaitMessage();
        Database.awaitStatus(request, "DELIVERED");

        assertThat(new Phone(request.phone()).messages()).isEmpty();
    }

    @Test
    void manyAreAskedOnceEach() {
        List<Requests> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(i % 2 == 0 ? Phone.request() : Requests.aRequest());
        }
        Requests.sendAll(many);

        many.forEach(one -> Database.awaitStatus(one, one.email() == null ? "SENT" : "DELIVERED"));

        assertThat(many).allSatisfy(one -> assertThat(new Phone(one.phone()).messages().size()
                + Mailbox.of(String.valueOf(one.email())).messages().size()).isEqualTo(1));
    }

    @Test
    void whatTwilioMayHaveTakenIsInDoubtAndNeverSentAgain() {
        for (Trouble trouble : List.of(Trouble.FAIL_AFTERWARDS, Trouble.HANG_UP)) {
            TwilioTestResource.twilio.fail(trouble);
            Requests request = Phone.request().send();
            Database.awaitStatus(request, "IN_DOUBT");

            TwilioTestResource.twilio.fail(Trouble.NONE);
            MovableClock.forward(Duration.ofHours(1));
            Phone.asked(Phone.request());

            assertThat(new Phone(request.phone()).messages()).as("%s", trouble).hasSize(1);
            // Its report proves that it arrived after all.
            new Phone(request.phone()).reports("delivered", null).then().statusCode(204);
            assertThat(Database.status(request)).isEqualTo("DELIVERED");
        }
    }

    @Test
    void whatTwilioDidNotTakeIsSentLater() {
        for (Trouble trouble : List.of(Trouble.TOO_MANY, Trouble.WRONG_TOKEN)) {
            TwilioTestResource.twilio.fail(trouble);
            Requests request = Phone.request().send();
            Eventually.isTrue("it was refused", () -> Database.invitation(request).get("last_error") != null);
            assertThat(Database.status(request)).isEqualTo("QUEUED");

            TwilioTestResource.twilio.fail(Trouble.NONE);
            MovableClock.forward(Duration.ofMinutes(2));

            Database.awaitStatus(request, "SENT");
            assertThat(new Phone(request.phone()).messages()).hasSize(1);
        }
    }

    @Test
    void whileTwilioIsAwayNothingIsTriedAndMailGoesOn() {
        TwilioTestResource.twilio.fail(Trouble.UNAVAILABLE);
        Requests waiting = Phone.request().send();
        Requests mailed = Requests.aRequest().send();
        Database.awaitStatus(mailed, "DELIVERED");
        assertThat(Database.invitation(waiting)).containsEntry("status", "QUEUED").containsEntry("attempts", 0);

        TwilioTestResource.twilio.fail(Trouble.NONE);

        Database.awaitStatus(waiting, "SENT");
    }

    @Test
    void aNumberThatDoesNotExistEndsItAndItsReasonDoesNotNameIt() {
        TwilioTestResource.twilio.fail(Trouble.NO_SUCH_NUMBER);
        Requests request = Phone.request().send();

        Database.awaitStatus(request, "FAILED");

        assertThat(Database.invitation(request)).containsEntry("last_error", "21211 Invalid 'To' Phone Number: <number>");
    }

    @Test
    void whoSaidStopToTwilioIsNotAskedByUsEither() {
        TwilioTestResource.twilio.fail(Trouble.UNSUBSCRIBED);
        Requests request = Phone.request().send();
        Database.awaitStatus(request, "FAILED");
        TwilioTestResource.twilio.fail(Trouble.NONE);

        Requests again = Phone.request().with("phone", request.phone()).send();

        Database.awaitStatus(again, "SUPPRESSED");
        assertThat(Database.invitation(again)).containsEntry("suppressed_reason", "OPTED_OUT");
    }

    @Test
    void reportsTenTimesAndShuffledHaveOneEffect() {
        Requests request = Phone.request();
        Phone phone = Phone.asked(request);
        List<String> statuses = new ArrayList<>(Collections.nCopies(10, "delivered"));
        statuses.addAll(Collections.nCopies(10, "sent"));
        statuses.addAll(Collections.nCopies(10, "queued"));
        Collections.shuffle(statuses, new Random(7));

        statuses.parallelStream().forEach(status -> phone.reports(status, null).then().statusCode(204));

        assertThat(Database.status(request)).isEqualTo("DELIVERED");
        Requests last = Phone.request();
        Phone.asked(last);
        surveys.await(1, about("helpdesk", last.externalId()));
        List<JsonNode> events = surveys.await(2, about("helpdesk", request.externalId()));
        assertThat(events).extracting(event -> event.get("type").asText()).containsExactlyInAnyOrder(
                "org.fcrsuite.InvitationSent.v1", "org.fcrsuite.InvitationDelivered.v1");
    }

    @Test
    void whatCannotBeDeliveredIsSaidAndGivesItsPlaceInTheRecontactPeriodFree() {
        Requests request = Phone.request();
        Phone phone = Phone.asked(request);

        phone.reports("undelivered", "30003").then().statusCode(204);

        assertThat(Database.invitation(request)).containsEntry("status", "BOUNCED")
                .containsEntry("last_error", "undelivered 30003");
        Database.awaitStatus(Phone.request().with("phone", request.phone()).send(), "SENT");
    }

    @Test
    void anOptOutByNumberIsHeededWhereverTheNumberIsWritten() {
        Requests request = Phone.request();
        asAdmin().contentType("application/json")
                .body(Map.of("phone", request.phone().replaceFirst("\\+", "00"))).post("/v1/opt-outs").then().statusCode(201);

        // Known by mail as well: a refusal by any of their addresses is heeded.
        Requests both = Requests.aRequest().with("phone", request.phone()).send();

        Database.awaitStatus(request.send(), "SUPPRESSED");
        Database.awaitStatus(both, "SUPPRESSED");
        asAdmin().contentType("application/json").body(Map.of("phone", "0612345678"))
                .post("/v1/opt-outs").then().statusCode(400);
    }
}
