package org.fcrsuite.survey.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.UUID;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.sms.FakeTwilio;
import org.fcrsuite.survey.sms.TwilioTestResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The questions at the end of a call, with a caller who presses keys. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
@WithTestResource(TwilioTestResource.class)
class CallTest {

    private final String contact = UUID.randomUUID().toString();
    private final Caller caller = Caller.fromSomewhere();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void twoKeysAreTheAnswers() {
        caller.isAskedAbout("pbx", contact, "en").presses("1").presses("2");

        assertThat(caller.heard()).contains("Thank you");
        assertThat(caller.isHungUp()).isTrue();
        asAdmin().get("/v1/responses/pbx/" + contact).then().statusCode(200).body("resolved", equalTo("YES"))
                .body("contactsTaken", equalTo("TWICE")).body("via", equalTo("IVR")).body("language", equalTo("en"))
                .body("suspect", equalTo(false));
    }

    @Test
    void whoHangsUpAfterTheFirstQuestionHasAnsweredIt() {
        caller.isAskedAbout("pbx", contact, "en").presses("3");

        asAdmin().get("/v1/responses/pbx/" + contact).then().statusCode(200).body("resolved", equalTo("NOT_YET"));
    }

    @Test
    void whoPressesNothingOrNonsenseIsAskedOnceMoreAndHasBeenAsked() {
        caller.isAskedAbout("pbx", contact, "en").keepsSilent();
        assertThat(caller.heard()).contains("Was your issue resolved?", "no answer", "<Hangup/>").doesNotContain("<Redirect");
        caller.presses("7");
        assertThat(caller.heard()).contains("Was your issue resolved?");

        asAdmin().get("/v1/responses/pbx/" + contact).then().statusCode(404);
        asAdmin().get("/v1/invitations/pbx/" + contact).then().body("status", equalTo("DELIVERED"))
                .body("medium", equalTo("OTHER"));
        caller.presses("4");
        asAdmin().get("/v1/responses/pbx/" + contact).then().body("resolved", equalTo("NO"));
    }

    @ParameterizedTest
    @CsvSource({ "en, en-GB, Was your issue resolved", "nl, nl-NL, Is uw vraag opgelost", "id, id-ID, Apakah masalah Anda",
            "zh, zh-CN, 您的问题解决了吗", "fr, en-GB, Was your issue resolved" })
    void itIsSpokenInTheLanguageOfTheCall(String language, String voice, String words) {
        caller.isAskedAbout("pbx", contact, language);
        assertThat(caller.heard()).contains("language=\"" + voice + "\"", words);

        caller.presses("1");
        assertThat(caller.heard()).contains("language=\"" + voice + "\"").doesNotContain(words);
        caller.presses("1");
        assertThat(caller.heard()).contains("language=\"" + voice + "\"");
    }

    @Test
    void nineMeansNeverAgainNeitherByCallNorByMessage() {
        caller.isAskedAbout("pbx", contact, "en").presses("9");
        assertThat(caller.heard()).contains("not ask you again");

        Caller again = Caller.from(caller.number()).isAskedAbout("pbx", UUID.randomUUID().toString(), "en");
        assertThat(again.heard()).doesNotContain("<Say");
        assertThat(again.isHungUp()).isTrue();
        Requests request = Requests.aRequest().without("email").with("phone", caller.number()).send();
        Database.awaitStatus(request, "SUPPRESSED");
        assertThat(Database.invitation(request)).containsEntry("suppressed_reason", "OPTED_OUT");
        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE via = 'CALL'")).isPositive();
    }

    @Test
    void whoRefusedAsACustomerIsNotAskedInACallEither() {
        Requests request = Requests.aRequest().with("externalId", contact);
        asAdmin().contentType("application/json").body(Map.of("customerKey", request.customerKey())).post("/v1/opt-outs")
                .then().statusCode(201);
        Database.awaitStatus(request.send(), "SUPPRESSED");

        caller.isAskedAbout("helpdesk", contact, "en");

        assertThat(caller.heard()).doesNotContain("<Say");
        assertThat(caller.isHungUp()).isTrue();
    }

    @Test
    void nineIsTheCustomersRefusalWhereTheNumberIsWithheldToo() {
        Requests request = Requests.aRequest().with("externalId", contact).with("automated", true);
        Database.awaitStatus(request.send(), "SUPPRESSED");

        Caller.from("anonymous").isAskedAbout("helpdesk", contact, "en").presses("9");

        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE via = 'CALL' AND customer_key = ?",
                request.customerKey())).isEqualTo(1);
    }

    @Test
    void whomTheCentreCalledRefusesForThemselvesAndNotForTheCentre() {
        caller.isCalled().isAskedAbout("pbx", contact, "en").presses("9");

        Caller again = Caller.from(caller.number()).isAskedAbout("pbx", UUID.randomUUID().toString(), "en");
        assertThat(again.heard()).doesNotContain("<Say");
        Caller another = Caller.fromSomewhere().isCalled().isAskedAbout("pbx", UUID.randomUUID().toString(), "en");
        assertThat(another.heard()).contains("Was your issue resolved?");
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        caller.isAskedAbout("pbx", contact, "en").presses("1").presses("1");

        caller.isAskedAbout("pbx", contact, "en");

        assertThat(caller.isHungUp()).isTrue();
        asAdmin().get("/v1/responses/pbx/" + contact).then().body("revision", equalTo(2));
    }

    @Test
    void whoWasAskedInTheCallIsNotWrittenTo() {
        caller.isAskedAbout("helpdesk", contact, "en");

        Requests request = Requests.aRequest().with("externalId", contact).send();

        org.fcrsuite.kit.testing.Eventually.isTrue("it is decided",
                () -> "ASKED_ELSEWHERE".equals(Database.invitation(request).get("suppressed_reason")));
    }

    @Test
    void aContactWhoseNameNeedsSpellingIsFoundAgain() {
        caller.isAskedAbout("pbx", "a%2Fb%20%C3%A9" + contact, "en").presses("1");

        assertThat(Database.count("SELECT count(*) FROM invitation WHERE external_id = ?", "a/b é" + contact)).isEqualTo(1);
    }

    @Test
    void withoutTwiliosSignatureNothingIsReadOrWritten() {
        String url = Caller.url("/calls/pbx/" + contact + "/resolved?lang=en");
        Map<String, String> fields = caller.fields("1");

        Caller.post(url, fields, "").then().statusCode(403).contentType("application/problem+json");
        Caller.post(url, fields, FakeTwilio.sign(url + "x", fields)).then().statusCode(403);
        Caller.post(url.replace(contact, "another"), fields, FakeTwilio.sign(url, fields)).then().statusCode(403);
        Caller.post(url, caller.fields("2"), FakeTwilio.sign(url, fields)).then().statusCode(403);

        assertThat(Database.count("SELECT count(*) FROM invitation WHERE external_id IN (?, 'another')", contact)).isZero();
    }

    @Test
    void aSourceThatIsNoneIsRefused() {
        String url = Caller.url("/calls/a%20b/" + contact + "?lang=en");
        Map<String, String> fields = caller.fields(null);

        Caller.post(url, fields, FakeTwilio.sign(url, fields)).then().statusCode(400);
    }
}
