package org.fcrsuite.survey.optout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Duration;
import java.util.Map;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever refuses at one address is not asked at another one either. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class RefusedEverywhereTest {

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
    void whoRefusedByTheLinkOfAMailIsNotAskedAtTheirNumberUnderAnotherKey() {
        given().post("/o/" + SurveyPage.invited(request).token()).then().statusCode(200);

        assertRefused(Requests.aRequest().without("email").with("phone", request.phone()).send());
    }

    @Test
    void whoRefusesByPhoneGetsNoMailThatIsQueued() {
        Mailbox.fail(Trouble.REFUSE);
        Database.awaitStatus(request.send(), "QUEUED");

        refuseByPhone(request);

        assertRefused(request);
        assertThat(Database.invitation(request)).containsEntry("address", null);
    }

    @Test
    void whoRefusesByPhoneIsRefusedAsTheCustomerThatTheyAreToo() {
        SurveyPage.invited(request);

        refuseByPhone(request);

        MovableClock.forward(Duration.ofDays(40));
        assertRefused(Requests.aRequest().with("customerKey", request.customerKey().toString()).send());
        assertRefused(Requests.aRequest().with("email", request.email()).send());
    }

    @Test
    void anAddressThatIsLearnedAfterTheRefusalIsRefusedToo() {
        given().post("/o/" + SurveyPage.invited(request).token()).then().statusCode(200);
        Requests later = Requests.aRequest().of(request).send();
        assertRefused(later);

        assertRefused(Requests.aRequest().without("email").with("phone", later.phone()).send());
    }

    @Test
    void aCustomerOfWhomTheRefusalDidNotKnowGetsNothingThatIsQueued() {
        Mailbox.fail(Trouble.REFUSE);
        Database.awaitStatus(request.send(), "QUEUED");
        Database.jdbi().useHandle(handle -> handle.createUpdate("""
                INSERT INTO opt_out (address_hash, via, opted_out_at)
                SELECT k.address_hash, 'API', now() FROM known_address k JOIN invitation i ON i.customer_key = k.customer_key
                WHERE k.customer_key = :customer AND k.address_hash <> i.address_hash
                """).bind("customer", request.customerKey()).execute());
        Mailbox.fail(Trouble.NONE);
        MovableClock.forward(Duration.ofHours(1));

        Database.awaitStatus(request, "SUPPRESSED");
        assertRefused(request);
    }

    private static void refuseByPhone(Requests whom) {
        asAdmin().contentType("application/json").body(Map.of("phone", whom.phone())).post("/v1/opt-outs").then()
                .statusCode(201);
    }

    private static void assertRefused(Requests request) {
        Database.awaitStatus(request, "SUPPRESSED");
        assertThat(Database.invitation(request)).containsEntry("suppressed_reason", "OPTED_OUT");
    }
}
