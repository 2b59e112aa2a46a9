package org.fcrsuite.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SurveyPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Mail gateways that open every link, and some that submit every form they find. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class ScannerTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final int MOST_PAGES = 40;
    private static final String LIBRARY = "Apache-HttpClient/4.5.14 (Java/17.0.12)";
    private static final String SCANNER = "BarracudaCentral/1.0 (link scanner)";
    private static final String SILENT_BROWSER = "'" + SurveyPage.BROWSER + "'";

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void aScannerThatFollowsEveryLinkAndSubmitsEveryFormCountsNothingAndSpendsNothing() {
        SurveyPage page = SurveyPage.invited(request);

        int visited = scan(Mailbox.html(Mailbox.of(request.email()).awaitMessage()));

        assertThat(visited).isGreaterThan(8);
        assertThat(Database.answers(request)).isZero();
        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ?", request.customerKey())).isZero();
        page.answer("no").then().statusCode(200);
        assertThat(Database.answers(request)).isEqualTo(1);
    }

    @Test
    void theHumanAnswerStandsWhenAScannerComesASecondAndAMinuteLater() {
        SurveyPage page = SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        page.answer("no");
        String answered = Database.everything();

        MovableClock.forward(Duration.ofSeconds(1));
        scan(Mailbox.html(Mailbox.of(request.email()).awaitMessage()));
        MovableClock.forward(Duration.ofMinutes(1));
        scan(Mailbox.html(Mailbox.of(request.email()).awaitMessage()));

        assertThat(Database.everything()).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 60 })
    void whatAPatientScannerSubmitsCountsForNobody(int seconds) {
        SurveyPage page = SurveyPage.invited(request);

        scan(Mailbox.html(Mailbox.of(request.email()).awaitMessage()), Duration.ofSeconds(seconds), LIBRARY);

        assertThat(counted()).isZero();
        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE customer_key = ?", request.customerKey())).isZero();
        page.answer("no").then().statusCode(200);
        assertThat(counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "1, " + LIBRARY, "60, " + LIBRARY, "1, " + SILENT_BROWSER, "60, " + SILENT_BROWSER, "1, " + SCANNER,
            "60, " + SCANNER })
    void whatAPatientScannerSubmitsAfterTheHumanChangesNothing(int seconds, String agent) {
        SurveyPage page = SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        page.answer("no");
        String answered = answers();

        scan(Mailbox.html(Mailbox.of(request.email()).awaitMessage()), Duration.ofSeconds(seconds), agent);

        assertThat(answers()).isEqualTo(answered);
    }

    @Test
    void prefetchingEveryLinkWritesNothing() {
        SurveyPage.invited(request);
        Database.awaitStatus(request, "DELIVERED");
        String before = Database.everything();
        Deque<String> links = new ArrayDeque<>();
        collect(Mailbox.html(Mailbox.of(request.email()).awaitMessage()), "", links);

        for (String header : List.of("Purpose", "Sec-Purpose", "X-Moz")) {
            links.forEach(link -> given().header(header, "prefetch").get(link).then().statusCode(200));
        }

        assertThat(links).hasSizeGreaterThan(4);
        assertThat(Database.everything()).isEqualTo(before);
    }

    // Not the refusals: from whatever may be a person's browser, one is heeded.
    private String answers() {
        return Database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT r::text FROM response r JOIN invitation i ON i.id = r.invitation_id WHERE i.external_id = :id")
                .bind("id", request.externalId()).mapTo(String.class).one());
    }

    private int counted() {
        return Database.count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id "
                + "WHERE i.external_id = ? AND NOT r.suspect", request.externalId());
    }

    private static int scan(String mail) {
        return scan(mail, Duration.ZERO, LIBRARY);
    }

    /**
     * Fills what it finds, as scanners do: the first choice, a word in every text field.
     *
     * @param patience
     *        between reading a form and submitting it
     */
    private static int scan(String mail, Duration patience, String agent) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        collect(mail, "", open);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String path = open.poll();
            if (seen.add(path)) {
                as(agent).head(path);
                String html = as(agent).get(path).asString();
                collect(html, path, open);
                submit(html, path, patience, agent);
            }
        }
        return seen.size();
    }

    private static void collect(String html, String from, Deque<String> open) {
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            String target = link.group(1).replace("&amp;", "&").replaceFirst("^https?://[^/]+", "");
            open.add(target.startsWith("?") ? from.replaceFirst("\\?.*", "") + target : target);
        }
    }

    private static void submit(String html, String path, Duration patience, String agent) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            MovableClock.forward(patience);
            String answer = as(agent).formParams(filled(form.group(), "scanned")).post(path).asString();
            // Submits the form that it is shown next as well, filling in less.
            Matcher next = FORM.matcher(answer);
            if (next.find()) {
                MovableClock.forward(patience);
                as(agent).formParams(filled(next.group(), "")).post(path);
            }
        }
    }

    private static Map<String, String> filled(String form, String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            fields.putIfAbsent(input.group(1), value.find() ? value.group(1) : text);
        }
        return fields;
    }

    private static RequestSpecification as(String agent) {
        return given().header("User-Agent", agent);
    }
}
