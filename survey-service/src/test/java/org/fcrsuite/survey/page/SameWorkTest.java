package org.fcrsuite.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who guesses links learns nothing from the time that an answer takes: the database does the same for every one. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class SameWorkTest {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final SqlLogger before = Database.jdbi().getConfig(SqlStatements.class).getSqlLogger();

    @BeforeEach
    void listen() {
        MovableClock.noon();
        Database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (isForAPage()) {
                    statements.add(context.getRawSql());
                }
            }
        });
    }

    @AfterEach
    void listenNoMore() {
        Database.jdbi().setSqlLogger(before);
    }

    @Test
    void knownUnknownExpiredAndMisshapenLinksCostTheSameStatements() {
        String open = SurveyPage.invited(Requests.aRequest()).token();
        Requests old = Requests.aRequest();
        String expired = SurveyPage.invited(old).token();
        Database.awaitStatus(old, "DELIVERED");
        Database.jdbi().useHandle(handle -> handle.createUpdate(
                "UPDATE invitation SET expires_at = :past WHERE external_id = :id")
                .bind("past", MovableClock.time().minus(Duration.ofDays(1))).bind("id", old.externalId()).execute());

        for (String page : List.of("/s/", "/o/")) {
            List<String> known = workFor(page + open, false);
            assertThat(known).isNotEmpty();
            for (String token : List.of(expired, "AAAAAAAAAAAAAAAAAAAAAA", "x")) {
                assertThat(workFor(page + token, false)).as("GET %s%s", page, token).isEqualTo(known);
            }
        }
        List<String> known = workFor("/s/" + open, true);
        for (String token : List.of(expired, "AAAAAAAAAAAAAAAAAAAAAA", "x")) {
            assertThat(workFor("/s/" + token, true)).as("POST %s", token).isEqualTo(known);
        }
    }

    private List<String> workFor(String path, boolean post) {
        statements.clear();
        if (post) {
            given().formParam("resolved", "yes").formParam("nonce", "guessed").post(path);
        } else {
            given().get(path);
        }
        return List.copyOf(statements);
    }

    // Messages are sent, events relayed and rows swept all the while: those statements are nobody's page.
    private static boolean isForAPage() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().contains("PageResource")));
    }
}
