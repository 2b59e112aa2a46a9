package org.fcrsuite.metrics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.metrics.login.People;
import org.fcrsuite.metrics.mail.Mailbox;
import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.SampleCentre;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class WeeklyMailTest {

    @Inject
    WeeklyJob job;

    @Inject
    WeeklyReport report;

    @Inject
    Jdbi jdbi;

    private final Instant now = Instant.now();
    private LocalDate week;

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fillWithAnswers(jdbi, "weekly", 900, 30);
        week = job.schedule().week(job.schedule().last(now));
    }

    private JsonPath figures(LocalDate monday) {
        return asAdmin().queryParam("from", monday.toString()).queryParam("to", monday.plusDays(6).toString())
                .get("/v1/reconciliation").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void theMailHasTheFiguresOfTheReports() {
        job.send(List.of("reader@example.org"), now);
        MimeMessage mail = new Mailbox("reader@example.org").messages().get(0);
        JsonPath these = figures(week);
        JsonPath before = figures(week.minusWeeks(1));
        Format format = new Format(Locale.ENGLISH);
        for (String figure : List.of("groups[0].internal", "groups[0].external", "groups[0].estimate")) {
            double rate = these.getDouble(figure + ".rate");
            assertThat(List.of(Mailbox.text(mail), Mailbox.html(mail))).allSatisfy(text -> assertThat(text)
                    .contains(format.percent(rate))
                    .contains(format.interval(these.getDouble(figure + ".low"), these.getDouble(figure + ".high")))
                    .contains(format.percent(before.getDouble(figure + ".rate")))
                    .contains(format.points(rate - before.getDouble(figure + ".rate")) + " points"));
        }
        assertThat(Mailbox.subject(mail)).contains(format.days(week, week.plusDays(6)));
        assertThat(Mailbox.text(mail)).contains("Simulated data")
                .contains("Gap: internal minus external: " + format.points(these.getDouble("groups[0].gap")) + " points")
                .contains("Pending: " + format.count(these.getLong("groups[0].internal.pending")))
                .contains("https://fcr.example.org/?period=dates&from=" + week + "&to=" + week.plusDays(6));
    }

    @Test
    void eachRecipientGetsOneMailAWeek() {
        List<String> recipients = List.of("once@example.org");
        job.send(recipients, now);
        job.send(recipients, now.plusSeconds(60));
        assertThat(new Mailbox("once@example.org").messages()).hasSize(1);
        job.send(recipients, now.plus(Duration.ofDays(7)));
        assertThat(new Mailbox("once@example.org").messages()).hasSize(2);
    }

    @Test
    void theReportSpeaksDutch() {
        Locale dutch = Locale.forLanguageTag("nl");
        assertThat(report.letter(report.view(week, dutch), dutch).text()).contains("Verschil: intern min extern")
                .contains("Week ervoor");
    }

    @Test
    void managersSeeItBeforeItIsSentAndWithTheirTeamsOnly() {
        People.loggedIn(jdbi, "viewer").get("/weekly").then().statusCode(403);
        String rate = new Format(Locale.ENGLISH).percent(figures(week).getDouble("groups[0].internal.rate"));
        People.loggedIn(jdbi, "manager").get("/weekly").then().statusCode(200).body(containsString(rate))
                .body(containsString("Nobody receives it yet"));
        JsonPath north = asAdmin().queryParam("from", week.toString()).queryParam("to", week.plusDays(6).toString())
                .queryParam("team", "north").get("/v1/reconciliation").jsonPath();
        People.restricted("manager", "north").get("/weekly").then().statusCode(200)
                .body(containsString(new Format(Locale.ENGLISH).percent(north.getDouble("groups[0].internal.rate"))));
    }
}
