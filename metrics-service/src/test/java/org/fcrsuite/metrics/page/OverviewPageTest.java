package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The page as it comes from the server: all of it, without a script. */
@QuarkusTest
class OverviewPageTest {

    private static final String SOURCE = "overview-page";

    @Inject
    Jdbi jdbi;

    private Visitor visitor;

    @BeforeEach
    void contactsAreThere() {
        visitor = Visitor.loggedIn();
        if (stored() == 0) {
            int sent = SampleCentre.send(SOURCE, Instant.now(), 200, 40);
            Eventually.isTrue("all contacts are counted", () -> stored() == sent);
        }
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM chained_contact k JOIN label l ON l.id = k.source
                WHERE l.name = :source AND k.chaining = (SELECT min(id) FROM chaining WHERE state = 'READY')
                """).bind("source", SOURCE).mapTo(Integer.class).one());
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
