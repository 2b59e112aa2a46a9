package org.fcrsuite.metrics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.metrics.TestClock;
import org.fcrsuite.metrics.login.People;
import org.fcrsuite.metrics.mail.Mailbox;
import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.SampleCentre;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
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

    @Inject
    TestClock clock;

    private Instant due;
    private Instant now;
    private LocalDate week;

    @BeforeEach
    void someOfTheWeekIsFinal() {
        SampleCentre.fillWithAnswers(jdbi, "weekly", 900, 30);
        due = job.schedule().last(Instant.now()).toInstant();
        itIs(due.plus(Duration.ofDays(3)));
        week = job.schedule().week(job.schedule().last(now));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    private void itIs(Instant then) {
        now = then;
        clock.moveTo(then);
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
        assertThat(List.of(Mailbox.text(mail), Mailbox.html(mail))).allSatisfy(text -> assertThat(text)
                .contains(counts(these, "groups[0].internal.resolved", "groups[0].internal.determined"))
                .contains(counts(these, "groups[0].external.resolved", "groups[0].external.determined"))
                .contains(counts(these, "groups[0].external.responseRate.answered",
                        "groups[0].external.responseRate.delivered"))
                .contains(format.percent(these.getDouble("groups[0].external.responseRate.rate")))
                .contains(format.points(these.getDouble("groups[0].gapLow")) + " to "
                        + format.points(these.getDouble("groups[0].gapHigh")) + ", on "
                        + these.getLong("groups[0].matched.internal.determined") + " contacts"));
        // The same figures by the other report.
        JsonPath fcr = asAdmin().queryParam("from", week.toString()).queryParam("to", week.plusDays(6).toString())
                .get("/v1/fcr").then().statusCode(200).extract().jsonPath();
        for (String side : List.of("groups[0].internal", "groups[0].external")) {
            assertThat(fcr.getMap(side)).isEqualTo(these.getMap(side));
        }
        assertThat(Mailbox.subject(mail)).contains(format.days(week, week.plusDays(6)));
        assertThat(Mailbox.text(mail)).contains("Simulated data")
                .contains("Gap: internal minus external: " + format.points(these.getDouble("groups[0].gap")) + " points")
                .contains("Pending: " + format.count(these.getLong("groups[0].internal.pending")))
                .contains("https://fcr.example.org/?period=dates&from=" + week + "&to=" + week.plusDays(6));
    }

    private static String counts(JsonPath figures, String part, String whole) {
        Format format = new Format(Locale.ENGLISH);
        return format.count(figures.getLong(part)) + " of " + format.count(figures.getLong(whole));
    }

    @Test
    void onItsMondayTheMailSaysWhatTheWeekMayBecomeAndWhatTheLastFinalWeekWas() {
        itIs(due);
        job.send(List.of("monday@example.org"), now);
        MimeMessage mail = new Mailbox("monday@example.org").messages().get(0);
        JsonPath these = figures(week);
        LocalDate finalWeek = week.minusWeeks(1);
        JsonPath before = figures(finalWeek);
        Format format = new Format(Locale.ENGLISH);
        assertThat(these.getLong("groups[0].internal.pending")).isPositive();
        String internal = format.percent(before.getDouble("groups[0].internal.rate"));
        String last = "Last final week, " + format.days(finalWeek, finalWeek.plusDays(6)) + ": ";
        assertThat(List.of(Mailbox.text(mail), Mailbox.html(mail))).allSatisfy(text -> assertThat(text)
                .contains("Provisional: once all contacts are final, between "
                        + format.percent(these.getDouble("groups[0].internal.lower")) + " and "
                        + format.percent(these.getDouble("groups[0].internal.upper")) + ". " + last + internal + ", ")
                .contains(last + format.points(before.getDouble("groups[0].gap")) + " points, ")
                .contains(last + format.percent(before.getDouble("groups[0].estimate.rate")) + ", "));
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

    @Test
    void managersTakeTheSameFiguresAway() {
        JsonPath these = figures(week);
        JsonPath before = figures(week.minusWeeks(1));
        String csv = People.loggedIn(jdbi, "manager").get("/weekly.csv").then().statusCode(200).extract().asString();
        assertThat(csv).startsWith("figure,value,low,high,part,whole,week_before,change,definition,version,from,to,");
        for (String figure : List.of("internal", "external")) {
            String at = "groups[0]." + figure;
            assertRow(csv, figure, these.getDouble(at + ".rate"), these.getDouble(at + ".low"),
                    these.getDouble(at + ".high"), these.getDouble(at + ".resolved"), these.getDouble(at + ".determined"),
                    before.getDouble(at + ".rate"), these.getDouble(at + ".rate") - before.getDouble(at + ".rate"));
        }
        assertRow(csv, "gap", these.getDouble("groups[0].gap"));
        assertRow(csv, "estimate", these.getDouble("groups[0].estimate.rate"));
        assertRow(csv, "response_rate", these.getDouble("groups[0].external.responseRate.rate"));
        assertThat(csv).contains(",default,1," + week + "," + week.plusDays(6) + ",UTC,");
        People.loggedIn(jdbi, "manager").get("/weekly.xlsx").then().statusCode(200);
        People.loggedIn(jdbi, "manager").get("/weekly").then().body(containsString("/weekly.csv?table=figures"));
        People.loggedIn(jdbi, "viewer").get("/weekly.csv").then().statusCode(403);
        JsonPath north = asAdmin().queryParam("from", week.toString()).queryParam("to", week.plusDays(6).toString())
                .queryParam("team", "north").get("/v1/reconciliation").jsonPath();
        assertRow(People.restricted("manager", "north").get("/weekly.csv").asString(), "internal",
                north.getDouble("groups[0].internal.rate"));
    }

    private static void assertRow(String csv, String figure, Double... numbers) {
        String line = csv.lines().filter(row -> row.startsWith(figure + ",")).findFirst().orElseThrow();
        assertThat(Stream.of(line.split(",")).skip(1).limit(numbers.length).map(Double::valueOf).toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1).containsExactly(numbers);
    }
}
