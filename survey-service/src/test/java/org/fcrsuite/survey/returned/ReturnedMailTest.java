package org.fcrsuite.survey.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.Returns;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The bounces are recorded ones of a real Postfix: {@link PostfixTest}. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ReturnedMailTest {

    private final Topic surveys = Topic.named("fcr.surveys");

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
        Returns.clear();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void afterABounceForGoodTheAddressIsNoLongerUsed() {
        Requests request = delivered();

        comesBack("postfix-gone", request);

        Database.awaitStatus(request, "BOUNCED");
        JsonNode failed = surveys.await(3, about("helpdesk", request.externalId())).get(2);
        assertThat(failed.get("type").asText()).isEqualTo("org.fcrsuite.InvitationFailed.v1");
        assertThat(failed.at("/data/reason").asText()).isEqualTo("5.1.1 550 5.1.1 User unknown in the mailbox table");
        assertThat(failed.get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("InvitationFailed").get("data").fieldNames());
        Requests next = Requests.aRequest().with("email", request.email()).send();
        Database.awaitStatus(next, "SUPPRESSED");
        assertThat(Database.invitation(next)).containsEntry("suppressed_reason", "ADDRESS_BOUNCED");
        Eventually.isTrue("the bounce is deleted", () -> Returns.inbox().isEmpty());
    }

    @Test
    void anAddressThatWorksAgainIsUsedAgain() {
        Requests request = delivered();
        comesBack("postfix-gone", request);
        Database.awaitStatus(request, "BOUNCED");
        asAdmin().get("/v1/unusable-addresses?limit=1000").then().statusCode(200)
                .body("items.words", hasItem(containsString("5.1.1"))).body(not(containsString(request.email())));

        release(request.email()).then().statusCode(204);

        release(request.email()).then().statusCode(404).contentType("application/problem+json");
        Database.awaitStatus(Requests.aRequest().with("email", request.email()).send(), "DELIVERED");
        asAdmin().get("/v1/unusable-addresses?after=x").then().statusCode(400);
    }

    @Test
    void whoeverIsErasedIsForgottenHereToo() {
        Requests request = delivered();
        comesBack("postfix-gone", request);
        Database.awaitStatus(request, "BOUNCED");
        int known = Database.count("SELECT count(*) FROM unusable_address");

        asAdmin().delete("/v1/customers/" + request.customerKey()).then().statusCode(204);

        assertThat(Database.count("SELECT count(*) FROM unusable_address")).isEqualTo(known - 1);
    }

    @Test
    void aKeyForOneSourceNeitherSeesNorReleasesAnAddress() {
        Requests request = delivered();
        comesBack("postfix-gone", request);
        Database.awaitStatus(request, "BOUNCED");
        String key = TestKeys.create(List.of("optouts:write"), List.of("helpdesk"));

        as(key).get("/v1/unusable-addresses").then().statusCode(403);
        release(as(key), request.email()).then().statusCode(403);

        assertThat(unusable(request)).isEqualTo(1);
    }

    private static Response release(String email) {
        return release(asAdmin(), email);
    }

    private static Response release(RequestSpecification with, String email) {
        return with.contentType("application/json").body(Map.of("email", email))
                .post("/v1/unusable-addresses/release");
    }

    @Test
    void aBounceForNowIsSentAgainOnceHoweverOftenItIsReported() {
        Requests request = delivered();
        String first = Mailbox.of(request.email()).awaitToken();
        String report = Returns.recorded("postfix-full", Returns.addressOf(request), request.email());

        Returns.deliver(report);
        Database.awaitStatus(request, "QUEUED");
        MovableClock.forward(Duration.ofMinutes(1));
        Database.awaitStatus(request, "DELIVERED");
        Returns.deliver(report);
        Eventually.isTrue("the second report was read", () -> Returns.inbox().isEmpty());

        assertThat(Database.invitation(request)).containsEntry("status", "DELIVERED").containsEntry("attempts", 2)
                .containsEntry("address", null);
        assertThat(Mailbox.of(request.email()).messages()).hasSize(2);
        new SurveyPage(first).open().then().statusCode(410);
        List<JsonNode> events = surveys.await(5, about("helpdesk", request.externalId()));
        assertThat(events).extracting(event -> event.get("type").asText().replaceAll("org.fcrsuite.Invitation|.v1", ""))
                .containsExactly("Sent", "Delivered", "Failed", "Sent", "Delivered");
    }

    @Test
    void aBounceForNowThatComesTooLateEndsTheInvitationAndNotTheAddress() {
        Requests request = delivered();
        MovableClock.forward(Duration.ofDays(4));

        comesBack("postfix-full", request);

        Database.awaitStatus(request, "BOUNCED");
        assertThat(unusable(request)).isZero();
        Database.awaitStatus(Requests.aRequest().with("email", request.email()).send(), "DELIVERED");
    }

    @Test
    void aMachinesAnswerDoesNotStandInTheWayOfABounce() {
        Requests back = delivered();
        Requests full = delivered();
        for (Requests request : List.of(back, full)) {
            new SurveyPage(Mailbox.of(request.email()).awaitToken()).as("BarracudaCentral/1.0 (link scanner)").answer("yes")
                    .then().statusCode(200);
        }

        comesBack("postfix-gone", back);
        comesBack("postfix-full", full);

        Database.awaitStatus(back, "BOUNCED");
        Database.awaitStatus(full, "QUEUED");
        assertThat(unusable(back)).isEqualTo(1);
    }

    @Test
    void nothingIsSentAgainAfterAnAnswer() {
        Requests request = delivered();
        new SurveyPage(Mailbox.of(request.email()).awaitToken()).answer("yes").then().statusCode(200);

        comesBack("postfix-full", request);
        comesBack("postfix-gone", request);

        Eventually.isTrue("both were read", () -> Returns.inbox().isEmpty());
        assertThat(Database.status(request)).isEqualTo("ANSWERED");
        assertThat(unusable(request)).isZero();
    }

    @Test
    void whatIsInDoubtIsNotSentAgainEvenWhereItCameBack() {
        Mailbox.fail(Trouble.BREAK_AFTER_DATA);
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "IN_DOUBT");
        Mailbox.fail(Trouble.NONE);

        comesBack("postfix-full", request);

        Database.awaitStatus(request, "BOUNCED");
    }

    @Test
    void aForgedBounceChangesNothing() {
        Requests request = delivered();
        String real = Returns.addressOf(request);
        String before = Database.everything();
        char other = real.charAt(20) == '0' ? '1' : '0';

        Returns.deliver(Returns.recorded("postfix-gone", real.substring(0, 20) + other + real.substring(21), request.email()));
        Returns.deliver(Returns.recorded("postfix-gone", Returns.ADDRESS, request.email()));
        Returns.deliver("To: " + real + "\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\nbroken");

        Eventually.isTrue("all were read", () -> Returns.unread() == 0);
        assertThat(Returns.inbox()).as("left for a person to look at").hasSize(3);
        assertThat(Database.everything()).isEqualTo(before);
        assertThat(unusable(request)).isZero();
    }

    @Test
    void aBounceThatNamesAnotherAddressDoesNotSendTheMessageThere() {
        Requests request = delivered();
        String stranger = request.externalId() + "@stranger.example";

        Returns.deliver(Returns.recorded("postfix-full", Returns.addressOf(request), stranger));

        Database.awaitStatus(request, "BOUNCED");
        assertThat(Database.invitation(request)).containsEntry("address", null);
        assertThat(Mailbox.of(stranger).messages()).isEmpty();
    }

    @Test
    void aDelayAndAHolidayReplySayNothing() {
        Requests request = delivered();
        String before = Database.everything();

        Returns.deliver(Returns.recorded("postfix-full", Returns.addressOf(request), request.email())
                .replace("Action: failed", "Action: delayed"));
        comesBack("holiday", request);

        Eventually.isTrue("both were read", () -> Returns.unread() == 0);
        assertThat(Database.everything()).isEqualTo(before);
    }

    @Test
    void whoCallsItSpamIsNotAskedAgain() {
        Requests request = delivered();

        comesBack("complaint", request);

        Eventually.isTrue("it is a refusal", () -> Database.count(
                "SELECT count(*) FROM opt_out WHERE customer_key = ? AND via = 'COMPLAINT'", request.customerKey()) == 1);
        Requests next = Requests.aRequest().with("email", request.email()).send();
        Database.awaitStatus(next, "SUPPRESSED");
        assertThat(Database.invitation(next)).containsEntry("suppressed_reason", "OPTED_OUT");
    }

    private static Requests delivered() {
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "DELIVERED");
        return request;
    }

    private static void comesBack(String name, Requests request) {
        Returns.deliver(Returns.recorded(name, Returns.addressOf(request), request.email()));
    }

    private static int unusable(Requests request) {
        return Database.count("SELECT count(*) FROM unusable_address u JOIN invitation i USING (address_hash) "
                + "WHERE i.external_id = ?", request.externalId());
    }
}
