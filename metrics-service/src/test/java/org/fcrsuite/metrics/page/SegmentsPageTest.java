package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SegmentsPageTest {

    @Inject
    Jdbi jdbi;

    private Visitor visitor;

    @BeforeEach
    void contactsAreThere() {
        visitor = Visitor.loggedIn();
        SampleCentre.fill(jdbi, "segments-page", 900, 60);
    }

    @Test
    void eachGroupHasBothFiguresTheGapAndALinkToItsContacts() {
        visitor.get("/segments?period=90").then().statusCode(200).body(containsString("Contacts and figures by team"))
                .body(containsString("href=\"/?period=90&amp;team=north\">north</a>"))
                .body(containsString("aria-sort=\"descending\"")).body(containsString("class=\"strip\""));
    }

    @Test
    void manyGroupsComeInPages() {
        visitor.get("/segments?period=90&of=agent").then().statusCode(200).body(containsString("rel=\"next\""))
                .body(not(containsString("rel=\"prev\""))).body(containsString("the first of the chain"));
        visitor.get("/segments?period=90&of=agent&page=2").then().statusCode(200).body(containsString("rel=\"prev\""));
    }

    @Test
    void theFileHoldsAllGroupsInTheSameOrder() {
        List<String> lines = visitor.get("/segments.csv?period=90&of=agent&sort=name&unheard=of").then().statusCode(200)
                .extract().asString().lines().toList();
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(lines.get(0)).startsWith("agent,internal_rate,").contains(",gap,gap_low,gap_high,matched,definition,");
        List<String> names = lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
        assertThat(names).isSorted();
    }

    @Test
    void aFilterHoldsForTheGroupsAsWell() {
        visitor.get("/segments.csv?period=90&of=team&agent=agent-1").then().statusCode(200)
                .body(containsString(",agent=agent-1,"));
        visitor.get("/segments?period=90&of=team&agent=nobody").then().statusCode(200)
                .body(containsString("No contacts in this period"));
    }

    @Test
    void nonsenseShowsTheUsualPage() {
        visitor.get("/segments?of=planet&sort=luck&page=x").then().statusCode(200)
                .body(containsString("Contacts and figures by team"));
    }
}
