package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class DroppedCallTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ContactRecorder contacts;

    private static JsonPath get(String path, String... parameters) {
        var request = asAdmin();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
    }

    @Test
    void aCallThatWasDroppedIsOneWithAllThatWasDoneInItsParts() {
        contacts.record(List.of(anEvent("dropped", "1").of("a").handledIn(100).transferred(0).startedAt(MONDAY).event(),
                anEvent("dropped", "2").of("a").handledIn(250).transferred(1)
                        .startedAt(MONDAY.plus(Duration.ofMinutes(15))).event()));

        JsonPath report = get("/v1/drivers", "source", "dropped");

        String band = "drivers.find { it.driver == '%s' }.bands.find { it.internal.determined == 1 }.from";
        assertThat(report.getInt("all.internal.determined")).isEqualTo(1);
        assertThat(report.getInt(band.formatted("TRANSFERS"))).isEqualTo(1);
        assertThat(report.getInt(band.formatted("HANDLE_SECONDS"))).isEqualTo(300);
        assertThat(report.getInt(band.formatted("HOLD_SECONDS"))).isEqualTo(30);
        JsonPath times = get("/v1/handle-times", "source", "dropped", "groupBy", "topic");
        assertThat(times.getDouble("all.meanSeconds")).isEqualTo(350);
        assertThat(times.getInt("all.timed")).isEqualTo(1);
    }
}
