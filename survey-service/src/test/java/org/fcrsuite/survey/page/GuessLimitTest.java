package org.fcrsuite.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class GuessLimitTest {

    @Test
    void whoTriesManyTokensHasToWaitAMinute() {
        MovableClock.noon();

        long refused = IntStream.range(0, 130).filter(i -> given().get("/s/guess-" + i).statusCode() == 429).count();

        assertThat(refused).isEqualTo(10);
        given().get("/q/health/live").then().statusCode(200);
        MovableClock.forward(Duration.ofSeconds(61));
        given().get("/s/guess").then().statusCode(410);
    }
}
