package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class LookBackTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    private static JsonPath get(String path, String... parameters) {
        var request = asAdmin();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
    }

    @Test
    void aLookBackKnowsNoAnswerAndNoEndThatCameLater() {
        contacts.record(List.of(anEvent("later", "1").of("a").startedAt(MONDAY.minus(Duration.ofDays(1))).event(),
                anEvent("later", "open").of("b").startedAt(MONDAY).endedAt(MONDAY.plus(Duration.ofDays(18))).event()));
        Instant then = MONDAY.plus(Duration.ofDays(18));
        surveys.record(List.of(SurveyFact.about("later", "1").withInstants(MONDAY, then, null, null)
                .withResponse(new SurveyFact.Response(1, Answer.YES, ContactsTaken.ONCE, null, false, "en", "WEB", false,
                        then))));

        JsonPath before = get("/v1/reconciliation", "source", "later", "asOf", "2026-03-10T00:00:00Z");
        assertThat(before.getInt("groups[0].internal.determined")).isEqualTo(1);
        assertThat(before.getInt("groups[0].internal.pending")).isEqualTo(1);
        assertThat(before.getInt("groups[0].external.delivered")).isZero();
        assertThat(before.getInt("groups[0].external.answered")).isZero();
        assertThat(before.getInt("groups[0].matched.bothYes")).isZero();

        JsonPath after = get("/v1/reconciliation", "source", "later", "asOf", "2026-03-21T00:00:00Z");
        assertThat(after.getInt("groups[0].external.delivered")).isEqualTo(1);
        assertThat(after.getInt("groups[0].matched.bothYes")).isEqualTo(1);
        assertThat(get("/v1/fcr", "source", "later", "asOf", "2026-03-10T00:00:00Z", "groupBy", "day")
                .<String> getList("groups.key")).containsExactly("2026-03-01", "2026-03-02");
    }
}
