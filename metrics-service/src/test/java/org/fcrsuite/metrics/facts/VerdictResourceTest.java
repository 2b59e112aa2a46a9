package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Channel;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class VerdictResourceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    @Test
    void oneContactIsExplainedWithItsChain() {
        contacts.record(List.of(anEvent("explained", "1").startedAt(MONDAY).event(),
                anEvent("explained", "2").by(Channel.EMAIL).startedAt(MONDAY.plus(Duration.ofDays(2))).event(),
                anEvent("explained", "other").about("delivery").startedAt(MONDAY).event()));

        JsonPath verdict = asAdmin().get("/v1/contacts/explained/1").then().statusCode(200).extract().jsonPath();

        assertThat(verdict.getString("internal.verdict")).isEqualTo("NOT_RESOLVED_AT_FIRST_CONTACT");
        assertThat(verdict.getList("internal.reasons")).containsExactly("REPEATED");
        assertThat(verdict.getString("external.verdict")).isEqualTo("UNDETERMINED");
        assertThat(verdict.getList("chain.externalId")).containsExactly("1", "2");
        assertThat(verdict.getInt("chain[0].daysToNext")).isEqualTo(1);
        assertThat(verdict.getList("chain[1].internal.reasons")).containsExactly("IS_A_REPEAT");
        assertThat(verdict.getString("finalAt")).isEqualTo("2026-03-10T00:00:00Z");
        assertThat(verdict.getInt("chainContacts")).isEqualTo(2);
        asAdmin().get("/v1/contacts/explained/nothing").then().statusCode(404);
        asAdmin().get("/v1/contacts/nowhere/1").then().statusCode(404);
    }

    @Test
    void ofALongChainThePartAroundTheContactIsShown() {
        contacts.record(IntStream.range(0, 150)
                .mapToObj(i -> anEvent("long", "%03d".formatted(i)).startedAt(MONDAY.plus(Duration.ofHours(i))).event())
                .toList());

        assertThat(chainAround("000")).hasSize(100).startsWith("000").endsWith("099");
        assertThat(chainAround("075")).hasSize(100).startsWith("025").contains("075");
        assertThat(chainAround("149")).hasSize(100).startsWith("050").endsWith("149");
    }

    private static List<String> chainAround(String externalId) {
        JsonPath verdict = asAdmin().get("/v1/contacts/long/" + externalId).then().statusCode(200).extract().jsonPath();
        assertThat(verdict.getInt("chainContacts")).isEqualTo(150);
        return verdict.getList("chain.externalId");
    }
}
