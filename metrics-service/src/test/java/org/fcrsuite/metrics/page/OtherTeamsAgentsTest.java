package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Who is restricted to teams sees contacts of theirs credited to agents of others, and not who those are. */
@QuarkusTest
class OtherTeamsAgentsTest {

    private static final String SOURCE = "credited-elsewhere";

    @Inject
    Jdbi jdbi;

    private Visitor north;

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fill(jdbi, SOURCE, 300, 60);
        SampleCentre.customerOf(jdbi, SOURCE, Instant.now(), "north", "south", "east");
        north = People.restricted("manager", "north");
    }

    @ParameterizedTest
    @ValueSource(strings = { "LAST_AGENT", "EVERY_AGENT" })
    void agentsOfOtherTeamsAreOneGroupWithoutAName(String credit) {
        String definition = "credited-" + credit.replace("_AGENT", "").toLowerCase(Locale.ROOT);
        asAdmin().contentType("application/json").body(Map.of("name", definition, "credit", credit)).post("/v1/definitions")
                .then().statusCode(201);
        String byAgent = "?groupBy=agent&definition=" + definition;
        assertThat(keys(asAdmin().queryParam("team", "north").get("/v1/fcr" + byAgent).jsonPath())).contains("agent-of-east");

        for (String report : List.of("fcr", "reconciliation", "handle-times")) {
            assertThat(keys(north.get("/v1/" + report + byAgent).jsonPath())).as(report).containsOnlyOnce("(other teams)")
                    .contains("agent-1").doesNotContain("agent-of-east", "agent-of-south");
        }
        assertThat(known("/v1/fcr" + byAgent + "&agent=agent-of-east")).isZero();
        assertThat(known("/v1/fcr" + byAgent + "&agent=(other%20teams)")).isPositive();
        String page = north.get("/segments?period=90&of=agent&sort=name&definition=" + definition).then().statusCode(200)
                .body(containsString(">agents of other teams</a>")).extract().asString();
        assertThat(page).doesNotContain("agent-of-east", "agent-of-south");
    }

    private static List<String> keys(JsonPath report) {
        return report.getList("groups.key");
    }

    private int known(String report) {
        JsonPath groups = north.get(report).then().statusCode(200).extract().jsonPath();
        return List.of("determined", "pending", "undetermined", "excluded").stream()
                .mapToInt(kind -> groups.<Integer> getList("groups.internal." + kind).stream().mapToInt(count -> count).sum())
                .sum();
    }
}
