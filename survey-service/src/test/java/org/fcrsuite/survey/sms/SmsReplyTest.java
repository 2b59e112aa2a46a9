package org.fcrsuite.survey.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
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
class SmsReplyTest {

    private static final String SILENCE = "<Response/>";

    private final Topic surveys = Topic.named("fcr.surveys");
    private final Requests request = Phone.request().with("locale", "en");

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Inject
    InboundStore store;

    @Test
    void thatAMessageCameIsForgottenAfterAWhile() {
        Phone phone = Phone.asked(request);
        Map<String, String> message = phone.inbound("1");
        Phone.deliver(message).then().statusCode(200);
        MovableClock.forward(Duration.ofDays(89));
        store.forget();
        assertThat(inbound(message)).isEqualTo(1);

        MovableClock.forward(Duration.ofDays(2));
        store.forget();

        assertThat(inbound(message)).isZero();
    }

    private static int inbound(Map<String, String> message) {
        return Database.count("SELECT count(*) FROM sms_inbound WHERE provider_id = ?", message.get("MessageSid"));
    }

    @Test
    void aDigitAnswersTheQuestion() {
        Phone phone = Phone.asked(request);

        assertThat(phone.says("２ still broken")).contains(SILENCE);

        asAdmin().get("/v1/invitations/helpdesk/" + request.externalId()).then().body("status", equalTo("ANSWERED"));
        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("resolved", equalTo("NO"))
                .body("via", equalTo("SMS")).body("comment", equalTo("still broken")).body("language", equalTo("en"));
        JsonNode event = surveys.await(3, about("helpdesk", request.externalId())).get(2);
        assertThat(event.at("/data/via").asText()).isEqualTo("SMS");
        assertThat(event.at("/data/resolved").asText()).isEqualTo("NO");
        assertThat(event.toString()).doesNotContain("still broken", request.phone());
    }

    @Test
    void theFirstAnswerStandsAndWordsAreAddedToIt() {
        Phone phone = Phone.asked(request);

        phone.says("the line was bad");
        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("resolved", nullValue());
        phone.says("1");
        phone.says("your agent was kind");
        String told = phone.says("2");

        assertThat(told).contains("first answer");
        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("resolved", equalTo("YES"))
                .body("revision", equalTo(3)).body("comment", equalTo("the line was bad\nyour agent was kind"));
        // Changed where a change is an explicit act, and not in the second in which the message came.
        MovableClock.forward(Duration.ofMinutes(2));
        new SurveyPage(phone.token()).change(Map.of("resolved", "no")).then().statusCode(200);
        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("resolved", equalTo("NO"));
    }

    @Test
    void oneMessageToldTenTimesAtOnceIsOneAnswer() {
        Phone phone = Phone.asked(request);
        Map<String, String> message = phone.inbound("1 thank you all");

        IntStream.range(0, 10).parallel().forEach(i -> Phone.deliver(message).then().statusCode(200));

        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("revision", equalTo(1));
        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void severalMessagesAtOnceAreOneAnswerWithAllTheirWords() {
        Phone phone = Phone.asked(request);

        IntStream.range(0, 6).parallel().forEach(i -> phone.says(i == 0 ? "1" : "remark " + i));

        String comment = asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then()
                .body("resolved", equalTo("YES")).extract().path("comment");
        assertThat(comment.lines()).containsExactlyInAnyOrder("remark 1", "remark 2", "remark 3", "remark 4", "remark 5");
    }

    @Test
    void anAnswerIsToTheLatestOpenInvitationOfTheNumber() {
        Phone phone = Phone.asked(request);
        MovableClock.forward(Duration.ofDays(31));
        Requests later = Phone.request().with("phone", request.phone());
        later.send();
        Database.awaitStatus(later, "SENT");

        phone.says("1");

        assertThat(Database.answers(later)).isEqualTo(1);
        assertThat(Database.answers(request)).isZero();
    }

    @Test
    void nobodyAnswersWhatHasExpiredOrWasNeverAsked() {
        Phone phone = Phone.asked(request);
        MovableClock.forward(Duration.ofDays(8));

        assertThat(phone.says("1")).contains(SILENCE);
        assertThat(new Phone(Phone.request().phone()).says("1")).contains(SILENCE);

        assertThat(Database.answers(request)).isZero();
    }

    @Test
    void stopMeansStopInEveryLanguageAndIsConfirmedOnceAndYesDoesNotUndoIt() {
        for (String stop : List.of("Stop", "please UNSUBSCRIBE me", "afmelden!", "Berhenti kirim", "退订", "opt out")) {
            Requests asked = Phone.request().with("locale", "en");
            Phone phone = Phone.asked(asked);

            assertThat(phone.says(stop)).as(stop).contains("no more questions");
            assertThat(phone.says(stop.toUpperCase(Locale.ROOT))).contains(SILENCE);
            assertThat(phone.says("YES")).contains(SILENCE);
            phone.says("START");

            assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ? AND via = 'SMS'",
                    asked.customerKey())).isEqualTo(1);
            MovableClock.forward(Duration.ofDays(31));
            Requests sameNumber = Phone.request().with("phone", asked.phone()).send();
            Requests sameCustomer = Requests.aRequest().with("customerKey", asked.customerKey().toString()).send();
            Database.awaitStatus(sameNumber, "SUPPRESSED");
            Database.awaitStatus(sameCustomer, "SUPPRESSED");
            assertThat(phone.messages()).hasSize(1);
        }
    }

    @Test
    void stopTakesBackWhatIsQueuedAndAnAnswerBeforeItCounts() {
        Phone phone = Phone.asked(request);
        MovableClock.forward(Duration.ofDays(31));
        Requests queued = Phone.request().with("phone", request.phone()).endedAt(MovableClock.time());
        queued.send();
        Database.awaitStatus(queued, "QUEUED");
        Requests last = Phone.request();
        Phone other = Phone.asked(last);

        phone.says("stop");
        other.says("2 and stop this");

        assertThat(Database.invitation(queued)).containsEntry("status", "SUPPRESSED")
                .containsEntry("suppressed_reason", "OPTED_OUT").containsEntry("address", null);
        asAdmin().get("/v1/responses/helpdesk/" + last.externalId()).then().body("resolved", equalTo("NO"));
    }

    @Test
    void helpIsAnsweredInTheCustomersLanguage() {
        assertThat(Phone.asked(request).says("HELP")).contains("Example &amp; Sons", "STOP");
        assertThat(Phone.asked(Phone.request().with("locale", "zh")).says("help")).contains("退订");
    }

    @Test
    void whereTwilioHasAnsweredByItselfNothingIsAdded() {
        Phone phone = Phone.asked(request);
        Map<String, String> message = phone.inbound("STOP");
        message.put("OptOutType", "STOP");

        Phone.deliver(message).then().statusCode(200).body(equalTo(Phone.deliver(phone.inbound("?")).asString()));

        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ?", request.customerKey())).isEqualTo(1);
    }
}
