package org.fcrsuite.survey.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

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

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Answers that look like a machine's are kept, marked and published so, and stand in nobody's way. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SuspectAnswersTest {

    private static final String SCANNER = "BarracudaCentral/1.0 (link scanner)";

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void aMachinesAnswerIsKeptMarkedAndPublished() {
        SurveyPage.invited(request).as(SCANNER).answer("yes").then().statusCode(200);

        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().statusCode(200)
                .body("suspect", equalTo(true)).body("signs", hasItems("SCANNER_AGENT"));
        JsonNode event = response(1);
        assertThat(event.get("suspect").asBoolean()).isTrue();
        assertThat(event.toString()).doesNotContain("Barracuda");
        Map<String, Object> kept = row();
        assertThat(kept).containsEntry("agent_class", "SCANNER").containsEntry("network_customers", 1);
        assertThat((Long) kept.get("page_millis")).isBetween(5_000L, 60_000L);
        assertThat((Long) kept.get("after_delivery_millis")).isBetween(5_000L, 60_000L);
    }

    @Test
    void aPersonsAnswerIsNotSuspect() {
        SurveyPage.invited(request).answer("yes");

        assertThat(response(1).get("suspect").asBoolean()).isFalse();
        assertThat(row()).containsEntry("agent_class", "BROWSER").containsEntry("suspect", false);
    }

    @Test
    void afterAMachineThePersonFindsThePageAsIfNobodyHadAnswered() {
        SurveyPage page = SurveyPage.invited(request);
        page.as(SCANNER).answer(Map.of("resolved", "yes", "comment", "scanned"));

        assertThat(Database.invitation(request)).containsEntry("answered_at", null);
        page.open().then().statusCode(200).body(containsString("name=\"resolved\""), not(containsString("scanned")));
        page.answer("no").then().statusCode(200).body(containsString("Bedankt"));

        assertThat(Database.status(request)).isEqualTo("ANSWERED");
        JsonNode second = response(2);
        assertThat(second.get("suspect").asBoolean()).isFalse();
        assertThat(second.get("resolved").asText()).isEqualTo("NO");
        assertThat(Database.count("SELECT count(*) FROM response_revision v JOIN invitation i ON i.id = v.invitation_id "
                + "WHERE i.external_id = ? AND v.suspect AND 'SCANNER_AGENT' = ANY(v.signs)", request.externalId()))
                .isEqualTo(1);
    }

    @Test
    void aPersonWhoSaysTheSameAsTheMachineIsStillThePerson() {
        SurveyPage page = SurveyPage.invited(request);
        page.as(SCANNER).answer("yes");

        page.answer("yes").then().statusCode(200);

        assertThat(row()).containsEntry("suspect", false).containsEntry("revision", 2);
    }

    @Test
    void aMachineDoesNotChangeWhatAPersonAnswered() {
        SurveyPage page = SurveyPage.invited(request);
        page.answer("no");

        page.as(SCANNER).change(Map.of("resolved", "yes")).then().statusCode(409).body(containsString("Nee"));

        assertThat(row()).containsEntry("resolved", "NO").containsEntry("revision", 1);
    }

    @Test
    void aReportTakesThePlaceOfAMachinesAnswer() {
        SurveyPage.invited(request).as(SCANNER).answer("yes");

        asAdmin().contentType("application/json")
                .body("[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"resolved\":\"NO\",\"via\":\"IVR\"}]"
                        .formatted(request.externalId()))
                .post("/v1/responses").then().statusCode(200).body("updated", equalTo(1));

        assertThat(row()).containsEntry("suspect", false).containsEntry("via", "IVR").containsEntry("agent_class", null);
    }

    @Test
    void manyCustomersOfOneNetworkAreMarkedAndTheirAddressIsNowhere() {
        SurveyPage page = SurveyPage.invited(request);
        page.send(SurveyPage.nonceOf(page.open()), Map.of("resolved", "yes")).then().statusCode(422);
        neighbours(19);

        page.answer("yes").then().statusCode(200);

        assertThat(row()).containsEntry("suspect", true).containsEntry("network_customers", 20);
        assertThat(Database.count("SELECT count(*) FROM form_attempt WHERE form_attempt::text LIKE ?",
                "%" + page.network() + "%")).isZero();
    }

    @Test
    void theNetworkIsForgottenAfterADay() {
        SurveyPage.invited(request).answer("yes");
        MovableClock.forward(Duration.ofDays(1).plusMinutes(1));

        Arc.container().instance(FormAttempts.class).get().forget();

        assertThat(attempts()).isZero();
    }

    @Test
    void theFieldThatPeopleDoNotSeeIsRemembered() {
        SurveyPage page = SurveyPage.invited(request);
        String nonce = SurveyPage.nonceOf(page.open());
        MovableClock.forward(Duration.ofSeconds(11));
        page.send(nonce, Map.of("resolved", "yes", "website", "https://example.org")).then().statusCode(422);

        page.send(nonce, Map.of("resolved", "yes")).then().statusCode(200);

        asAdmin().get("/v1/responses/helpdesk/" + request.externalId()).then().body("signs", hasItems("TRAP_FILLED"))
                .body("suspect", equalTo(false));
    }

    @Test
    void aFormThatIsNotOurOwnLeavesNoTrace() {
        SurveyPage.invited(request).send("made.up", Map.of("resolved", "yes")).then().statusCode(422);

        assertThat(attempts()).isZero();
    }

    private void neighbours(int customers) {
        for (int i = 0; i < customers; i++) {
            Database.jdbi()
                    .useHandle(handle -> handle
                            .createUpdate(
                                    """
                                            WITH neighbour AS (
                                                INSERT INTO invitation (source, external_id, status) VALUES ('neighbour', gen_random_uuid()::text, 'SENT')
                                                RETURNING id)
                                            INSERT INTO form_attempt (invitation_id, network, trapped, at)
                                            SELECT n.id, a.network, false, a.at FROM neighbour n, form_attempt a JOIN invitation i ON i.id = a.invitation_id
                                            WHERE i.external_id = :id
                                            """)
                            .bind("id", request.externalId()).execute());
        }
    }

    private int attempts() {
        return Database.count("SELECT count(*) FROM form_attempt a JOIN invitation i ON i.id = a.invitation_id "
                + "WHERE i.external_id = ?", request.externalId());
    }

    private Map<String, Object> row() {
        return Database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT r.* FROM response r JOIN invitation i ON i.id = r.invitation_id WHERE i.external_id = :id")
                .bind("id", request.externalId()).mapToMap().one());
    }

    private JsonNode response(int revision) {
        return Topic.named("fcr.surveys").await(1, about("helpdesk", request.externalId())
                .and(event -> event.at("/data/revision").asInt() == revision)).get(0).get("data");
    }
}
