package org.fcrsuite.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.domain.AgentClass;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Suspicion;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.domain.Traces;
import org.fcrsuite.survey.domain.UserAction;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.invitation.Tokens;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Answers to one contact that come at the same moment: each is looked at after the one before it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class OverlappingAnswersTest {

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void aReportThatWaitedForTheCustomersOwnAnswerLeavesItAsItIs() {
        TokenHolder customer = Arc.container().instance(Tokens.class).get()
                .find(new Token(SurveyPage.invited(request).token())).orElseThrow();
        AnswerRecorder recorder = Arc.container().instance(AnswerRecorder.class).get();

        CompletableFuture<Response> report = QuarkusTransaction.requiringNew().call(() -> {
            recorder.recordFirst(customer, new AnswerRecorder.Sent(new Answers(Resolved.NO, null, null, "Nee"), "nl",
                    new Suspicion(new Traces(null, null, AgentClass.BROWSER, UserAction.SEEN, 1, false), List.of(), 0, false),
                    Via.WEB));
            CompletableFuture<Response> sent = report("YES");
            awaitWaiting(1);
            return sent;
        });

        assertThat(report.join().jsonPath().getInt("rejected")).isEqualTo(1);
        assertThat(answer()).isEqualTo("NO 1 WEB");
    }

    @Test
    void ofTwoReportsAtOnceTheSecondBecomesARevision() {
        SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");

        List<CompletableFuture<Response>> reports = QuarkusTransaction.requiringNew().call(() -> {
            Database.jdbi().useHandle(handle -> handle.createQuery(
                    "SELECT id FROM invitation WHERE external_id = :id FOR UPDATE").bind("id", request.externalId())
                    .mapTo(UUID.class).one());
            List<CompletableFuture<Response>> sent = List.of(report("YES"), report("NO"));
            awaitWaiting(2);
            return sent;
        });

        reports.forEach(report -> assertThat(report.join().jsonPath().getInt("updated")).isEqualTo(1));
        assertThat(answer()).endsWith(" 2 API");
        assertThat(Database.count("SELECT count(*) FROM response_revision v JOIN invitation i ON i.id = v.invitation_id "
                + "WHERE i.external_id = ?", request.externalId())).isEqualTo(1);
    }

    @Test
    void largeBatchesInOppositeOrderNeverWaitForEachOther() {
        List<String> contacts = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(i -> request.externalId() + "-" + i).toList());
        List<CompletableFuture<Response>> batches = new ArrayList<>();
        for (String answer : List.of("YES", "NO", "PARTLY", "NOT_YET")) {
            String body = contacts.stream()
                    .map(contact -> "{\"source\":\"ivr\",\"externalId\":\"%s\",\"resolved\":\"%s\"}".formatted(contact, answer))
                    .collect(Collectors.joining(",", "[", "]"));
            batches.add(CompletableFuture.supplyAsync(() -> post(body)));
            Collections.reverse(contacts);
        }

        assertThat(batches).allSatisfy(batch -> assertThat(batch.join().statusCode()).isEqualTo(200));
        assertThat(Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id LIKE ? AND r.revision = 4", request.externalId() + "-%")).isEqualTo(5_000);
    }

    private CompletableFuture<Response> report(String resolved) {
        String body = "[{\"source\":\"helpdesk\",\"externalId\":\"%s\",\"resolved\":\"%s\"}]".formatted(request.externalId(),
                resolved);
        return CompletableFuture.supplyAsync(() -> post(body));
    }

    private static Response post(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/responses");
    }

    private static void awaitWaiting(int reports) {
        Eventually.isTrue(reports + " statements wait for a lock", () -> Database.count("""
                SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
                """) >= reports);
    }

    private String answer() {
        Map<String, Object> row = Database.jdbi().withHandle(handle -> handle.createQuery("""
                SELECT r.resolved, r.revision, r.via FROM response r JOIN invitation i ON i.id = r.invitation_id
                WHERE i.external_id = :id
                """)
                .bind("id", request.externalId()).mapToMap().one());
        return row.get("resolved") + " " + row.get("revision") + " " + row.get("via");
    }
}
