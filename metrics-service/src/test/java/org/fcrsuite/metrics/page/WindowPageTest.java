package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.WindowReport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class WindowPageTest {

    private static final String SOURCE = "window-page";

    @Inject
    Jdbi jdbi;

    private Visitor visitor;

    @BeforeEach
    void contactsAreThere() {
        visitor = Visitor.loggedIn();
        SampleCentre.fill(jdbi, SOURCE, 600, 80);
    }

    /** Each window reads as a definition with that window does, whatever else is filtered by. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 30, 90 })
    void aWindowSaysWhatADefinitionWithItSays(int days) {
        String name = "window-of-" + days;
        asAdmin().contentType("application/json").body("{\"name\": \"%s\", \"windowDays\": %d}".formatted(name, days))
                .post("/v1/definitions");
        for (String filter : List.of("", "PHONE")) {
            JsonPath windows = read("/v1/windows", "default", filter);
            JsonPath one = read("/v1/fcr", name, filter);
            assertThat(windows.<Object> get("steps.find { it.windowDays == %d }.internal".formatted(days)))
                    .isEqualTo(one.get("groups[0].internal"));
            assertThat(windows.<Object> get("steps.find { it.windowDays == %d }.external".formatted(days)))
                    .isEqualTo(one.get("groups[0].external"));
        }
    }

    private static JsonPath read(String path, String definition, String channel) {
        var request = asAdmin().queryParam("source", SOURCE).queryParam("definition", definition);
        return (channel.isEmpty() ? request : request.queryParam("channel", channel)).get(path).then().statusCode(200)
                .extract().jsonPath();
    }

    @Test
    void groupsAreRefusedByName() {
        asAdmin().queryParam("groupBy", "team").get("/v1/windows").then().statusCode(400)
                .body("errors[0].field", equalTo("groupBy"));
    }

    @Test
    void thePageHasThePlotItsTableAndTheFile() {
        visitor.get("/window?period=90&definition=one-touch").then().statusCode(200)
                .body(containsString("FCR by the length of the window")).body(containsString("data-points="))
                .body(containsString("one-touch, version")).body(containsString("in use"));
        List<String> lines = visitor.get("/window.csv?period=90").then().statusCode(200).extract().asString().lines()
                .toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.get(0)).startsWith("window_days,internal_rate,")
                .contains(",pending_share,same_days_rate,same_days_resolved,same_days_determined,definition,");
        assertThat(lines.get(12)).startsWith("90,");
    }

    private static WindowReport.Step step(int days, double rate) {
        return step(days, rate, rate);
    }

    private static WindowReport.Step step(int days, double rate, double sameDays) {
        ExternalFigure nothing = null;
        return new WindowReport.Step(days, new InternalFigure(70, 100, rate, .6, .8, 0, 0, 0, false, rate, rate, false),
                nothing, new RateView(70, 100, sameDays, .6, .8));
    }

    /** What falls by ten points a week over the days of each window alone stays as it is over the same days. */
    @Test
    void daysThatOnlyAShorterWindowHasAreNoEffectOfWaiting() {
        assertThat(WindowComposer.flatFrom(List.of(step(7, .6, .8), step(14, .7, .798), step(21, .8, .796))))
                .extracting(WindowReport.Step::windowDays).isEqualTo(7);
    }

    /** Every window is read over the days that are final for the longest: those of a definition with that window. */
    @Test
    void windowsAreComparedOverTheDaysThatAreFinalForTheLongest() {
        JsonPath windows = read("/v1/windows", "default", "");

        int longest = windows.getInt("comparedDays");
        String step = "steps.find { it.windowDays == %d }.".formatted(longest);
        assertThat(windows.getInt(step + "sameDays.determined")).isEqualTo(windows.getInt(step + "internal.determined"))
                .isGreaterThanOrEqualTo(30);
        assertThat(windows.getFloat(step + "sameDays.rate")).isEqualTo(windows.getFloat(step + "internal.rate"));
        assertThat(windows.<Integer> getList("steps.findAll { it.windowDays < %d }.sameDays.determined".formatted(longest)))
                .isNotEmpty().allSatisfy(determined -> assertThat(determined)
                        .isLessThanOrEqualTo(windows.getInt("steps[0].internal.determined")));
    }

    @Test
    void aWindowIsLongEnoughWhereAnotherWeekChangesLessThanAPoint() {
        assertThat(WindowComposer.flatFrom(List.of(step(1, .9), step(7, .8), step(14, .77), step(30, .76), step(90, .755))))
                .extracting(WindowReport.Step::windowDays).isEqualTo(14);
        assertThat(WindowComposer.flatFrom(List.of(step(7, .8), step(14, .7)))).isNull();
        assertThat(WindowComposer.flatFrom(List.of(step(7, .8)))).isNull();
        assertThat(WindowComposer.flatFrom(List.of())).isNull();
    }
}
