package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the filter has behind its disclosure, and the figures of groups. */
@QuarkusTest
class MoreFiltersTest {

    private static final String SOURCE = "more-filters";
    private final Format format = new Format(Locale.ENGLISH);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Jdbi jdbi;

    private Visitor visitor;

    @BeforeEach
    void contactsAreThere() {
        visitor = Visitor.loggedIn();
        SampleCentre.fillWithAnswers(jdbi, SOURCE, 900, 60);
    }

    private JsonPath figures(String path, LocalDate last, String asOf) {
        return asAdmin().queryParam("from", last.minusDays(89).toString()).queryParam("to", last.toString())
                .queryParam("source", SOURCE).queryParam("asOf", asOf == null ? "" : asOf)
                .get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void aSourceIsKeptInTheLinkAndSaidBesideTheFigures() {
        JsonPath whole = figures("/v1/fcr", today, null);
        String link = "period=90&source=" + SOURCE;
        visitor.get("/?" + link).then().statusCode(200).body(containsString("Source: " + SOURCE))
                .body(containsString(format.count(whole.getLong("groups[0].internal.determined"))))
                .body(containsString("href=\"/window?period=90&amp;source=" + SOURCE + "\""));
        for (String page : List.of("reconciliation", "segments", "window", "drivers", "contacts")) {
            visitor.get("/" + page + "?" + link).then().statusCode(200).body(containsString("Source: " + SOURCE));
        }
        visitor.get("/window.csv?" + link).then().statusCode(200).body(containsString(",source=" + SOURCE + ","));
    }

    @Test
    void aLookBackShowsWhatTheApiSaysOfThatDay() {
        LocalDate then = today.minusDays(10);
        JsonPath before = figures("/v1/fcr", then, then.plusDays(1) + "T00:00:00Z");
        visitor.get("/?period=90&source=" + SOURCE + "&asOf=" + then).then().statusCode(200)
                .body(containsString("as it was at the end of " + format.day(then)))
                .body(containsString("<dd>" + format.count(before.getLong("groups[0].internal.pending")) + " "));
        visitor.get("/?period=90&asOf=" + today.plusDays(3)).then().statusCode(200)
                .body(not(containsString("as it was at")));
        visitor.get("/?period=90&asOf=yesterday").then().statusCode(200).body(not(containsString("as it was at")));
    }

    @Test
    void bothReadingsOfSuspectAnswersAreShownWhicheverCounts() {
        String source = SOURCE + "-suspect";
        SampleCentre.fillWithAnswers(jdbi, source, 100, 60);
        SampleCentre.suspectAnswer(source, Instant.now());
        String path = "/?period=90&source=" + source;
        Eventually.isTrue("the suspect answer is there", () -> visitor.get(path).asString().contains("With them"));
        JsonPath external = JsonPath.from(asAdmin().queryParam("source", source).get("/v1/fcr").asString())
                .setRootPath("groups[0].external");
        assertThat(external.getDouble("withoutSuspect.rate")).isEqualTo(external.getDouble("rate"))
                .isLessThan(external.getDouble("withSuspect.rate"));
        String with = format.percent(external.getDouble("withSuspect.rate"));
        String without = format.percent(external.getDouble("rate"));
        visitor.get(path).then().body(containsString("<span class=\"number\">" + without + "</span>"))
                .body(containsString("<dt>Suspect answers, not counted</dt><dd>1</dd>"))
                .body(containsString("<dt>With them</dt><dd>" + with + " (95% interval "))
                .body(not(containsString("suspect answers counted")));
        visitor.get(path + "&suspect=include").then().body(containsString("<span class=\"number\">" + with + "</span>"))
                .body(containsString("<dt>Suspect answers, counted</dt><dd>1</dd>"))
                .body(containsString("<dt>Without them</dt><dd>" + without + " (95% interval "))
                .body(containsString("suspect answers counted"))
                .body(containsString("name=\"suspect\" value=\"include\" checked"));
    }

    @Test
    void eachTopicChannelAndTeamIsReconciled() {
        JsonPath topics = asAdmin().queryParam("from", today.minusDays(89).toString()).queryParam("to", today.toString())
                .queryParam("source", SOURCE).queryParam("groupBy", "topic").get("/v1/reconciliation").jsonPath();
        String csv = visitor.get("/reconciliation.csv?period=90&table=groups&source=" + SOURCE).then().statusCode(200)
                .extract().asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("topic,gap,gap_low,gap_high,matched,agreement,agreement_low,agreement_high,ppv,");
        assertThat(csv.lines().skip(1).toList()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            String topic = topics.getString("groups[%d].key".formatted(i));
            String line = csv.lines().filter(one -> one.startsWith(topic + ",")).findFirst().orElseThrow();
            assertThat(Double.parseDouble(line.split(",")[1])).isCloseTo(topics.getDouble("groups[%d].gap".formatted(i)),
                    within(0.0001));
        }
        visitor.get("/reconciliation?period=90&of=channel&source=" + SOURCE).then().statusCode(200)
                .body(containsString("Group by group"))
                .body(containsString("href=\"/reconciliation?period=90&amp;source=" + SOURCE + "&amp;channel=EMAIL\">E-mail"));
        visitor.get("/reconciliation?period=7&of=team&source=" + SOURCE).then().statusCode(200)
                .body(containsString("too few"));
    }
}
