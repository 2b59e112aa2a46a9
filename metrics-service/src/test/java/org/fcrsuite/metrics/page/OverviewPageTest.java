package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The page as it comes from the server: all of it, without a script. */
@QuarkusTest
class OverviewPageTest {

    /** Among the first by name: a page names twenty at most. */
    private static final String SOURCE = "a-centre-for-the-overview";

    private static final Pattern WORTH = Pattern
            .compile("A point of FCR more is worth about (\\S+) repeat contacts \\(range ([^)]+)\\)");

    @Inject
    Jdbi jdbi;

    private Visitor visitor;

    @BeforeEach
    void contactsAreThere() {
        visitor = Visitor.loggedIn();
        SampleCentre.fill(jdbi, SOURCE, 200, 40);
    }

    @Test
    void bothFiguresTheirEvidenceAndTheTableAreThereWithoutAScript() {
        visitor.get("/").then().statusCode(200).body(containsString("Internal FCR")).body(containsString("External FCR"))
                .body(containsString("95% interval")).body(containsString("default, version"))
                .body(containsString("days begin in UTC")).body(containsString("<table id=\"trend-table\""))
                .body(containsString(SOURCE));
    }

    @Test
    void theFormShowsWhatTheLinkSays() {
        visitor.get("/?period=90&channel=EMAIL&definition=one-touch&by=month").then().statusCode(200)
                .body(containsString("name=\"period\" value=\"90\" checked"))
                .body(containsString("value=\"EMAIL\" selected")).body(containsString("value=\"one-touch\" selected"))
                .body(containsString("value=\"month\" selected")).body(containsString("one-touch, version"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?period=90", "?period=90&team=north", "?period=90&definition=repeat-within-30-days",
            "?period=30&topic=billing" })
    void whatAPointOfFcrIsWorthIsSaidAsOnTheRepeats(String link) {
        String overview = visitor.get("/" + link).then().statusCode(200).extract().asString();
        Matcher worth = WORTH.matcher(overview);
        assertThat(worth.find()).isTrue();
        assertThat(overview).contains("<a href=\"/repeats" + link.replace("&", "&amp;") + "\">What repeats cost</a>");
        assertThat(visitor.get("/repeats" + link).asString())
                .contains("A point of FCR</th><td class=\"none\">%s</td><td class=\"none\">%s</td>"
                        .formatted(worth.group(1), worth.group(2)));
    }

    @Test
    void aDefinitionOfOnesOwnThatFollowsNoPublicRuleIsShown() {
        asAdmin().contentType("application/json").body(Map.of("name", "our-own", "windowDays", 5)).post("/v1/definitions")
                .then()
                .statusCode(201);
        for (String page : List.of("/", "/reconciliation", "/segments", "/window")) {
            visitor.get(page + "?period=90&definition=our-own").then().statusCode(200)
                    .body(containsString("our-own, version 1"));
        }
    }

    @Test
    void aMistypedLinkShowsTheUsualPage() {
        visitor.get("/?period=soon&from=x&definition=none&by=hour&extra=1").then().statusCode(200)
                .body(containsString("name=\"period\" value=\"30\" checked"))
                .body(containsString("value=\"default\" selected"));
    }

    @Test
    void datesThatNoCalendarReckonsWithAreIgnored() {
        visitor.get("/?period=dates&from=0000-01-01&to=0000-01-01").then().statusCode(200)
                .body(containsString("name=\"period\" value=\"30\" checked"));
        for (String link : List.of("/", "/reconciliation")) {
            visitor.get(link + "?period=dates&from=1970-01-01&to=1970-01-01").then().statusCode(200);
            visitor.get(link + "?period=dates&from=9999-12-31&to=9999-12-31").then().statusCode(200);
        }
    }

    @Test
    void answersThatTheDefinitionLeavesOutAreShownBesideTheContacts() {
        String external = visitor.get("/").asString().replaceAll("(?s).*class=\"figure external\"(.*?)</section>.*", "$1");
        assertThat(external).containsPattern("<dt>Left out</dt><dd>\\d+</dd>");
    }

    @Test
    void whatIsTypedIntoALinkStaysText() {
        visitor.get("/?channel=%3Cscript%3Ealert(1)%3C/script%3E").then().statusCode(200)
                .body(not(containsString("<script>alert"))).body(containsString("No contacts in this period"));
    }

    @Test
    void daysWithoutContactsLeadToTheLatestThatHaveSome() {
        visitor.get("/?period=dates&from=2001-01-01&to=2001-01-31").then().statusCode(200)
                .body(containsString("No contacts in this period")).body(containsString("Show the latest"));
    }

    @Test
    void theNavigationNeedsNoScriptMarksThePageAndKeepsWhatIsLookedAt() {
        visitor.get("/?period=90&channel=EMAIL&by=month").then().statusCode(200)
                .body(containsString(
                        "<a href=\"/?period=90&amp;channel=EMAIL\" data-path=\"/\" aria-current=\"page\">Overview</a>"))
                .body(containsString("<a href=\"/reconciliation?period=90&amp;channel=EMAIL\""));
    }

    @Test
    void whatIsInNoListIsShownAndCanBeTakenAway() {
        visitor.get("/?agent=agent-1").then().statusCode(200)
                .body(containsString("name=\"agent\" value=\"agent-1\"")).body(containsString("Agent: agent-1"));
    }

    @Test
    void theTrendCanBeTakenAwayAsAFileThatSaysWhatItRestsOn() {
        String csv = visitor.get("/overview.csv?period=90&channel=EMAIL&table=trend").then().statusCode(200)
                .contentType(containsString("text/csv")).header("Content-Disposition", containsString("fcr-overview-trend-"))
                .header("Cache-Control", "no-store").extract().asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).isEqualTo("days,internal_rate,internal_low,internal_high,internal_resolved,"
                + "internal_determined,internal_pending,external_rate,external_low,external_high,external_resolved,"
                + "external_determined,definition,version,from,to,zone,filters,as_of,observed_through,generated_at");
        assertThat(lines).hasSizeGreaterThan(12).allSatisfy(line -> assertThat(line.split(",")).hasSize(21));
        assertThat(lines.get(1)).contains(",default,").contains(",channel=EMAIL,").contains(SOURCE + "=");
    }

    @Test
    void thePeriodIsTakenAwayWithEverythingThatThePageSaysOfIt() {
        List<String> lines = visitor.get("/overview.csv?period=90&channel=EMAIL&table=period").then().statusCode(200).extract()
                .asString().lines().toList();

        List<String> heads = List.of(lines.get(0).split(","));
        String[] row = lines.get(1).split(",");
        assertThat(heads).contains("gap", "gap_low", "gap_high", "matched", "internal_lower", "internal_upper",
                "internal_undetermined", "internal_excluded", "external_undetermined", "external_excluded",
                "external_suspect", "response_rate", "delivered_and_answered", "delivered");
        double answered = Double.parseDouble(row[heads.indexOf("delivered_and_answered")]);
        double delivered = Double.parseDouble(row[heads.indexOf("delivered")]);
        assertThat(Double.parseDouble(row[heads.indexOf("response_rate")])).isCloseTo(answered / delivered, within(0.0001));
        assertThat(Double.parseDouble(row[heads.indexOf("gap")])).isBetween(
                Double.parseDouble(row[heads.indexOf("gap_low")]), Double.parseDouble(row[heads.indexOf("gap_high")]));
    }

    @Test
    void theReconciliationSaysHowFarTheTwoAreApart() {
        visitor.get("/reconciliation?period=90").then().statusCode(200)
                .body(containsString("<dt>Gap</dt>")).body(containsString(" points <small>95% interval"));
    }

    @Test
    void aPagesTablesAreTheSheetsOfAWorkbook() {
        byte[] overview = visitor.get("/overview.xlsx?period=90").then().statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").extract().asByteArray();
        assertThat(new String(overview, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        visitor.get("/reconciliation.xlsx?period=90").then().statusCode(200);
        visitor.get("/reconciliation.csv?period=90&table=four").then().statusCode(200)
                .body(startsWith("records,customer_resolved,customer_resolved_share,"))
                .body(containsString("\r\nnot_resolved,"));
        visitor.get("/reconciliation.csv?period=90&table=trust").then().statusCode(200).body(containsString("\r\nkappa,"));
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        visitor.get("/nowhere.csv").then().statusCode(404);
        visitor.get("/overview.csv?table=nothing&period=90").then().statusCode(404);
        visitor.get("/overview.csv?period=dates&from=2001-01-01&to=2001-01-31").then().statusCode(404);
        new Visitor().get("/overview.csv").then().statusCode(303);
    }

    @Test
    void newsAreSentOnlyWhereThereAreSome() {
        ask("other").then().statusCode(200).body(containsString("<div id=\"report\""))
                .body(not(containsString("<html")));
        // Other tests may be making news.
        Eventually.isTrue("there is no news", () -> ask(state(ask("other"))).statusCode() == 204);
    }

    private Response ask(String shown) {
        return visitor.request().header("HX-Request", "true").header("Fcr-Live", shown).get("/?period=90");
    }

    private static String state(Response page) {
        return page.asString().replaceAll("(?s).*data-state=\"([0-9a-f]+)\".*", "$1");
    }
}
