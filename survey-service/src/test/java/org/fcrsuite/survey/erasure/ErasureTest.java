package org.fcrsuite.survey.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.domain.AddressHasher;
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

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ErasureTest {

    private final UUID customer = UUID.randomUUID();
    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";
    private final Requests request = ofTheCustomer();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void nothingOfAnErasedPersonIsInAnyTable() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer(Map.of("resolved", "no", "comment", "Ask for Quetzalcoatl"));
        page.change(Map.of("resolved", "yes", "comment", "Ask for Huitzilopochtli"));
        Mailbox.fail(Trouble.REFUSE);
        MovableClock.forward(Duration.ofDays(40));
        Requests queued = ofTheCustomer().send();
        Database.awaitStatus(queued, "QUEUED");
        ofTheCustomer().with("endedAt", "").send();
        Eventually.isTrue("the unreadable one is parked", () -> rowsWith(customer.toString(), "parked_event") == 1);
        List<String> traces = List.of(email, "zurbaran", "quetzalcoatl", "huitzilopochtli", hash(email));
        assertThat(traces).as("they are found before").allSatisfy(trace -> assertThat(rowsWith(trace)).isPositive());

        erase();

        assertThat(traces).allSatisfy(trace -> assertThat(rowsWith(trace)).as(trace).isZero());
        page.open().then().statusCode(410);
        assertThat(Database.invitation(queued)).containsEntry("status", "SUPPRESSED")
                .containsEntry("suppressed_reason", "ERASED");
        JsonNode event = Topic.named("fcr.surveys").await(1, about("helpdesk", queued.externalId())).get(0);
        assertThat(event.at("/data/reason").asText()).isEqualTo("ERASED");
        assertThat(Database.answers(request)).as("what was counted is still counted").isEqualTo(1);
    }

    @Test
    void aRefusalByLinkOutlivesItsPersonAndTheirComingBack() {
        given().post("/o/" + SurveyPage.invited(request).token()).then().statusCode(200);

        erase();

        assertRefused(aNewCustomerAtTheSameAddress());
    }

    @Test
    void aRefusalByPseudonymStaysAtTheAddress() {
        SurveyPage.invited(request);
        asAdmin().contentType("application/json").body(Map.of("customerKey", customer)).post("/v1/opt-outs").then()
                .statusCode(201);

        erase();

        assertRefused(aNewCustomerAtTheSameAddress());
    }

    @Test
    void aRefusalStaysAtTheAddressOfWhoWasNeverInvitedEither() {
        asAdmin().contentType("application/json").body(Map.of("customerKey", customer)).post("/v1/opt-outs").then()
                .statusCode(201);
        assertRefused(request.send());

        erase();

        assertRefused(aNewCustomerAtTheSameAddress());
    }

    @Test
    void aRefusalStaysAtEachOfTheirAddresses() {
        given().post("/o/" + SurveyPage.invited(request).token()).then().statusCode(200);
        erase();
        assertRefused(Requests.aRequest().with("phone", request.phone()).send());

        UUID another = UUID.randomUUID();
        asAdmin().contentType("application/json").body(Map.of("customerKey", another)).post("/v1/opt-outs").then()
                .statusCode(201);
        Requests neverInvited = Requests.aRequest().with("customerKey", another.toString());
        assertRefused(neverInvited.send());
        asAdmin().delete("/v1/customers/" + another).then().statusCode(204);

        assertRefused(Requests.aRequest().with("phone", neverInvited.phone()).send());
        assertRefused(Requests.aRequest().with("email", neverInvited.email()).send());
    }

    @Test
    void whoIsNotKnownIsErasedAsWellAndAgain() {
        erase();
        erase();
    }

    @Test
    void aKeyForOneSourceErasesNobody() {
        SurveyPage page = SurveyPage.invited(request);

        as(TestKeys.create(List.of("admin"), List.of("helpdesk"))).delete("/v1/customers/" + customer).then()
                .statusCode(403);

        page.open().then().statusCode(200);
    }

    private void erase() {
        asAdmin().delete("/v1/customers/" + customer).then().statusCode(204);
    }

    private Requests ofTheCustomer() {
        return Requests.aRequest().with("customerKey", customer.toString()).with("email", email)
                .with("name", "Zoe Zurbaran");
    }

    private Requests aNewCustomerAtTheSameAddress() {
        MovableClock.forward(Duration.ofDays(40));
        return Requests.aRequest().with("email", email).send();
    }

    private static void assertRefused(Requests request) {
        Database.awaitStatus(request, "SUPPRESSED");
        assertThat(Database.invitation(request)).containsEntry("suppressed_reason", "OPTED_OUT");
    }

    private static String hash(String email) {
        return HexFormat.of().formatHex(Arc.container().instance(AddressHasher.class).get().email(email));
    }

    /** Rows of any table, the kit's included. */
    private static int rowsWith(String trace) {
        return Database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT quote_ident(table_name) FROM information_schema.tables "
                        + "WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .mapTo(String.class).list()).stream().mapToInt(table -> rowsWith(trace, table)).sum();
    }

    private static int rowsWith(String trace, String table) {
        return Database.count("SELECT count(*) FROM " + table + " t WHERE position(lower(?) IN lower(t::text)) > 0", trace);
    }
}
