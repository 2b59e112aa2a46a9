package org.fcrsuite.survey.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.domain.SurveyRequest;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SurveyRequestsTest {

    @Inject
    InvitationPlanner planner;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void theSampleOfTheContractIsUnderstood() throws JsonProcessingException {
        SurveyRequest request = json.treeToValue(Contracts.json("SurveyRequested").get("data"), SurveyRequest.class);

        assertThat(request.email()).isEqualTo("ana@example.org");
        assertThat(request.endedAt()).isEqualTo("2026-03-02T10:06:30Z");
    }

    @Test
    void everyContactIsInvitedOrSuppressedForItsReasonAndTheEventSaysSo() {
        Map<String, Requests> expected = Map.of(
                "OUTBOUND", Requests.aRequest().with("direction", "OUTBOUND"),
                "ABANDONED", Requests.aRequest().with("abandoned", true),
                "AUTOMATED", Requests.aRequest().with("automated", true),
                "NO_CUSTOMER", Requests.aRequest().without("customerKey"),
                "NO_ADDRESS", Requests.aRequest().without("email"),
                "CONTACT_TOO_OLD", Requests.aRequest().endedAt(MovableClock.time().minus(Duration.ofDays(4))));

        Requests.sendAll(List.copyOf(expected.values()));

        expected.forEach((reason, request) -> {
            JsonNode event = Topic.named("fcr.surveys").await(1, about("helpdesk", request.externalId())).get(0);
            assertThat(event.get("type").asText()).isEqualTo("org.fcrsuite.InvitationSuppressed.v1");
            assertThat(event.at("/data/reason").asText()).isEqualTo(reason);
            assertThat(Database.invitation(request)).containsEntry("status", "SUPPRESSED").containsEntry("address", null);
        });
        JsonNode event = Topic.named("fcr.surveys").await(1, about("helpdesk", expected.get("OUTBOUND").externalId())).get(0);
        assertThat(event.get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json("InvitationSuppressed").get("data").fieldNames());
    }

    @Test
    void theFirstRequestForAContactStands() {
        Requests request = Requests.aRequest();

        Requests.sendAll(List.of(request, request));
        Database.awaitStatus(request, "DELIVERED");
        request.with("automated", true).send();
        Database.awaitStatus(Requests.aRequest().send(), "DELIVERED");

        assertThat(Database.status(request)).isEqualTo("DELIVERED");
        assertThat(Database.count("SELECT count(*) FROM invitation WHERE external_id = ?", request.externalId())).isEqualTo(1);
    }

    @Test
    void whatIsQueuedIsTakenBackWhereItMayNoLongerBeAsked() {
        Requests request = Requests.aRequest().endedAt(MovableClock.time()).send();
        Database.awaitStatus(request, "QUEUED");

        request.withdraw();

        Database.awaitStatus(request, "SUPPRESSED");
        assertThat(Database.invitation(request)).containsEntry("suppressed_reason", "WITHDRAWN").containsEntry("address", null);
        JsonNode event = Topic.named("fcr.surveys").await(1, about("helpdesk", request.externalId())).get(0);
        assertThat(event.at("/data/reason").asText()).isEqualTo("WITHDRAWN");
        Requests again = Requests.aRequest().of(request).send();
        Database.awaitStatus(again, "DELIVERED");
    }

    @Test
    void aRequestThatComesAfterWhatTakesItBackIsNotInvited() {
        Requests request = Requests.aRequest();
        request.withdraw();
        Database.awaitStatus(request, "SUPPRESSED");

        request.send();
        Database.awaitStatus(Requests.aRequest().send(), "DELIVERED");

        assertThat(Database.invitation(request)).containsEntry("status", "SUPPRESSED")
                .containsEntry("suppressed_reason", "WITHDRAWN");
    }

    @Test
    void whatIsSentStaysSent() {
        Requests request = Requests.aRequest().send();
        Database.awaitStatus(request, "DELIVERED");

        request.withdraw();
        Database.awaitStatus(Requests.aRequest().send(), "DELIVERED");

        assertThat(Database.status(request)).isEqualTo("DELIVERED");
    }

    @Test
    void aCustomerIsAskedOnceInTheRecontactPeriodWhoeverAsksAtOnce() {
        Requests one = Requests.aRequest();
        List<Requests> all = new ArrayList<>(List.of(one));
        for (int i = 0; i < 15; i++) {
            all.add(Requests.aRequest().of(one));
        }

        all.stream().map(request -> CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> planner.plan(List.of(read(request)))))).toList().forEach(CompletableFuture::join);

        assertThat(invitedOf(one)).isEqualTo(1);
        assertThat(Database.count("SELECT count(*) FROM invitation WHERE customer_key = ? AND suppressed_reason = "
                + "'RECONTACT_PERIOD'", one.customerKey())).isEqualTo(15);
    }

    @Test
    void twoCustomersWithOneAddressAreNotBothAsked() {
        Requests one = Requests.aRequest();
        Requests other = Requests.aRequest().with("email", one.email());

        QuarkusTransaction.requiringNew().run(() -> planner.plan(List.of(read(one), read(other))));

        assertThat(Database.invitation(one).get("suppressed_reason")).isNull();
        assertThat(Database.invitation(other)).containsEntry("suppressed_reason", "RECONTACT_PERIOD");
    }

    @Test
    void whoWasInvitedByMailIsNotAskedAtTheirNumberUnderAnotherKeyEither() {
        Requests one = Requests.aRequest();
        Requests atOnce = Requests.aRequest().with("phone", one.phone());
        Requests later = Requests.aRequest().with("phone", one.phone());

        QuarkusTransaction.requiringNew().run(() -> planner.plan(List.of(read(one), read(atOnce))));
        QuarkusTransaction.requiringNew().run(() -> planner.plan(List.of(read(later))));

        assertThat(Database.invitation(one).get("suppressed_reason")).isNull();
        assertThat(Database.invitation(atOnce)).containsEntry("suppressed_reason", "RECONTACT_PERIOD");
        assertThat(Database.invitation(later)).containsEntry("suppressed_reason", "RECONTACT_PERIOD");
    }

    @Test
    void afterTheRecontactPeriodTheCustomerIsAskedAgain() {
        Requests first = Requests.aRequest().send();
        Database.awaitStatus(first, "DELIVERED");
        MovableClock.forward(Duration.ofDays(30).plusHours(3));

        Requests second = Requests.aRequest().of(first).send();

        Database.awaitStatus(second, "DELIVERED");
    }

    @Test
    void anEventThatCannotBeReadIsParkedAndTheOthersAreApplied() {
        Requests bad = Requests.aRequest().with("channel", "SMOKE_SIGNAL");
        Requests good = Requests.aRequest();

        Requests.sendAll(List.of(bad, good));

        Database.awaitStatus(good, "DELIVERED");
        Eventually.isTrue("the other is parked", () -> Database.count("SELECT count(*) FROM parked_event "
                + "WHERE payload LIKE ?", "%" + bad.externalId() + "%") == 1);
        asAdmin().get("/v1/parked-events").then().body("channel", hasItem("survey-requests"));
    }

    @Test
    void theSummaryAddsUp() {
        Requests invited = Requests.aRequest().with("source", "sums");
        Requests suppressed = Requests.aRequest().with("source", "sums").with("automated", true);
        Requests none = Requests.aRequest().with("source", "sums").without("email");
        Requests.sendAll(List.of(invited, suppressed, none));

        Eventually.isTrue("all are decided",
                () -> Database.count("SELECT count(*) FROM invitation WHERE source = 'sums'") == 3);

        asAdmin().get("/v1/invitations/summary?source=sums").then().statusCode(200).body("requested", equalTo(3))
                .body("invited", equalTo(1)).body("suppressed.AUTOMATED", equalTo(1)).body("suppressed.NO_ADDRESS", equalTo(1));
    }

    private int invitedOf(Requests request) {
        return Database.count("SELECT count(*) FROM invitation WHERE customer_key = ? AND suppressed_reason IS NULL",
                request.customerKey());
    }

    private SurveyRequest read(Requests request) {
        try {
            return json.treeToValue(request.json().get("data"), SurveyRequest.class);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
