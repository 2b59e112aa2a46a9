package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContactsPageTest {

    /** So few contacts that a file holds them all. */
    private static final String FILTER = "period=90&team=north&channel=PHONE";

    @Inject
    Jdbi jdbi;

    private Visitor viewer;

    @BeforeEach
    void contactsAreThere() {
        viewer = People.loggedIn(jdbi, "viewer");
        SampleCentre.fillWithAnswers(jdbi, "contacts-page", 500, 60);
    }

    private List<String> listed(String kind) {
        return viewer.get("/contacts.csv?" + FILTER + "&kind=" + kind).asString().lines().skip(1).toList();
    }

    private String[] figures(String page, String table) {
        return viewer.get("/%s.csv?%s&table=%s".formatted(page, FILTER, table)).then().statusCode(200).extract().asString()
                .lines().toList().get(1).split(",");
    }

    @Test
    void thereAreAsManyContactsAsTheFigureCounts() {
        String[] whole = figures("overview", "period");
        assertThat(listed("resolved")).hasSize(Integer.parseInt(whole[4]));
        assertThat(listed("not-resolved")).hasSize(Integer.parseInt(whole[5]) - Integer.parseInt(whole[4]));
        assertThat(listed("pending")).hasSize(Integer.parseInt(whole[6]));
        String[] four = figures("reconciliation", "four");
        assertThat(listed("both-yes")).hasSize(Integer.parseInt(four[1]));
        assertThat(listed("silent-failure")).isNotEmpty().hasSize(Integer.parseInt(four[3])).allSatisfy(
                line -> assertThat(line).contains(",RESOLVED_AT_FIRST_CONTACT,").contains("CUSTOMER_SAID_NO"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "all", "resolved", "silent-failure" })
    void pageAfterPageEveryContactComesOnce(String kind) {
        List<String> seen = new ArrayList<>();
        String next = "/contacts?" + FILTER + "&kind=" + kind;
        while (next != null) {
            String page = viewer.get(next).then().statusCode(200).extract().asString();
            Matcher ids = Pattern.compile("<td class=\"none\">([^<]+<small>[^<]+)").matcher(page);
            while (ids.find()) {
                seen.add(ids.group(1));
            }
            Matcher older = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(listed(kind).size());
    }

    @Test
    void aTimelineShowsEachVerdictWithItsReasonsAndLooksAreWrittenDown() {
        String line = listed("not-resolved").stream().filter(one -> one.contains(",REPEATED,")).findFirst().orElseThrow();
        Matcher customer = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(line);
        assertThat(customer.find()).isTrue();
        viewer.get("/timeline?customer=" + customer.group()).then().statusCode(200)
                .body(containsString("Customer " + customer.group())).body(containsString("came back by "))
                .body(containsString("is itself a repeat")).body(not(containsString("Download:")));
        asAdmin().get("/v1/audit").then().statusCode(200)
                .body("findAll { it.who == 'the-viewer' && it.action == 'TIMELINE_VIEWED' }.subject", hasItem(customer.group()))
                .body("findAll { it.who == 'the-viewer' && it.action == 'EXPORTED' }.subject",
                        hasItem("/contacts.csv?" + FILTER + "&kind=not-resolved"));
    }

    @ParameterizedTest
    @CsvSource({ "/timeline", "/timeline?customer=x", "/timeline?customer=00000000-0000-0000-0000-000000000000" })
    void whoIsNotThereIsNotFound(String path) {
        viewer.get(path).then().statusCode(404);
    }

    @Test
    void nonsenseShowsTheUsualPage() {
        viewer.get("/contacts?kind=odd&after=2026-99-99_1").then().statusCode(200).body(containsString("Contacts: all"));
    }

    @Test
    void onlyAdminsReadTheAuditLog() {
        viewer.get("/audit").then().statusCode(403);
        People.loggedIn(jdbi, "manager").get("/audit").then().statusCode(403);
        viewer.get("/contacts").then().body(not(containsString("href=\"/audit\"")));
        viewer.get("/contacts.csv?" + FILTER).then().statusCode(200);
        Visitor admin = People.loggedIn(jdbi, "admin");
        admin.get("/audit").then().statusCode(200).body(containsString("file downloaded"))
                .body(containsString("aria-current=\"page\">Audit log</a>"));
        asAdmin().queryParam("before", "x").get("/v1/audit").then().statusCode(400);
        asAdmin().queryParam("before", "1").get("/v1/audit").then().statusCode(200).body(not(containsString("EXPORTED")));
    }

    private static ContactLinks links(String template) {
        return new ContactLinks(new PageConfig() {
            @Override
            public Optional<String> notice() {
                return Optional.empty();
            }

            @Override
            public Map<String, String> contactLinks() {
                return Map.of("desk", template);
            }
        });
    }

    @Test
    void aContactLeadsToItsOwnSystemWhereTheOperatorSaysSo() {
        assertThat(links("https://desk.example/tickets/{id}").of("desk", "A 1/2?x")).isEqualTo(
                "https://desk.example/tickets/A%201%2F2%3Fx");
        assertThat(links("https://desk.example/tickets/{id}").of("phone", "1")).isNull();
        assertThatThrownBy(() -> links("javascript:alert({id})")).hasMessageContaining("desk");
        assertThatThrownBy(() -> links("https://desk.example/")).hasMessageContaining("{id}");
    }
}
