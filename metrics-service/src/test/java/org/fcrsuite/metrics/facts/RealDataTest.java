package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.metrics.chain.Recount;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@TestProfile(RealDataTest.Alone.class)
class RealDataTest {

    private static final String RULES = """
            {"name": "%s", "sameIssue": "TOPIC", "windowDays": 7, "unit": "%s", "reopen": "%s", "transfer": "%s",
             "reconnectMinutes": 0, "excludeOutbound": false, "excludeAbandoned": false, "excludeAutomated": false}""";

    private static final String OTHERWISE_CHAINED = """
            {"name": "real-any-contact", "sameIssue": "ANY_CONTACT", "repeatChannel": "SAME", "excludeAutomated": false}""";

    /** Servers of their own: whatever else is recorded, rebuilt and recounted would take so many contacts along. */
    public static class Alone implements QuarkusTestProfile {
    }

    @Inject
    ContactRecorder contacts;

    @Inject
    SourceRecorder sources;

    @Inject
    Recount recount;

    @Test
    void theFinalIncidentsGiveTheThreeFigures() throws IOException {
        Map<String, ContactRecorded> last = new HashMap<>();
        Incidents.updates("real-last").forEach(update -> last.merge(update.externalId(), update,
                (one, other) -> other.revision() >= one.revision() ? other : one));

        record(new ArrayList<>(last.values()), "real-last", 2_000);

        assertTheThreeFigures("real-last");
        assertThat(recount.run().places()).isEmpty();
    }

    @Test
    void everyUpdateShuffledAndSomeTwiceGivesTheSame() throws IOException {
        List<ContactRecorded> updates = new ArrayList<>(Incidents.updates("real-all"));
        updates.addAll(updates.subList(0, 20_000));
        Collections.shuffle(updates, new Random(7));

        record(updates, "real-all", 10_000);

        assertTheThreeFigures("real-all");
        assertThat(recount.run().places()).isEmpty();
    }

    private void record(List<ContactRecorded> events, String source, int batch) {
        define();
        sources.record(List.of(new SourceObserved(source, Instant.EPOCH, 1L)));
        for (int i = 0; i < events.size(); i += batch) {
            contacts.record(events.subList(i, Math.min(i + batch, events.size())));
        }
        sources.record(List.of(new SourceObserved(source, Instant.parse("2016-06-01T00:00:00Z"), 2L)));
    }

    private static void define() {
        create(RULES.formatted("real-all-contacts", "ALL_CONTACTS", "ALLOWED", "ALLOWED"));
        create(RULES.formatted("real-first-contacts", "FIRST_CONTACTS", "ALLOWED", "ALLOWED"));
        create(RULES.formatted("real-strict", "FIRST_CONTACTS", "DISQUALIFIES", "DISQUALIFIES"));
        create(OTHERWISE_CHAINED);
    }

    private static void create(String rules) {
        TestKeys.asAdmin().contentType("application/json").body(rules).post("/v1/definitions").then().log().ifValidationFails()
                .statusCode(anyOf(is(201), is(409)));
    }

    private static void assertTheThreeFigures(String source) {
        JsonPath all = fcr("real-all-contacts", source);
        assertThat(all.getInt("groups[0].internal.resolved")).isEqualTo(16_866);
        assertThat(all.getInt("groups[0].internal.determined")).isEqualTo(22_200);
        assertThat(all.getInt("groups[0].internal.pending")).isEqualTo(2_708);
        assertThat(all.getInt("groups[0].internal.undetermined")).isEqualTo(10);
        JsonPath first = fcr("real-first-contacts", source);
        assertThat(first.getInt("groups[0].internal.resolved")).isEqualTo(14_021);
        assertThat(first.getInt("groups[0].internal.determined")).isEqualTo(16_879);
        assertThat(first.getInt("groups[0].internal.pending")).isEqualTo(2_031);
        JsonPath strict = fcr("real-strict", source);
        assertThat(strict.getInt("groups[0].internal.resolved")).isEqualTo(7_589);
        assertThat(strict.getInt("groups[0].internal.determined")).isEqualTo(16_879);
    }

    private static JsonPath fcr(String definition, String source) {
        return TestKeys.asAdmin().queryParam("definition", definition).queryParam("source", source).get("/v1/fcr").then()
                .statusCode(200).extract().jsonPath();
    }
}
