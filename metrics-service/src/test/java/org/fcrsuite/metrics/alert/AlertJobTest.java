package org.fcrsuite.metrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.metrics.alert.AlertJob.Watch;
import org.fcrsuite.metrics.mail.Mailbox;
import org.fcrsuite.metrics.page.SampleCentre;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Where a figure is expected decides whether it is outside: bands that no figure meets, and that every figure meets. */
@QuarkusTest
class AlertJobTest {

    private static final Band NEVER_MET = new Band(0.995, null);
    private static final Band ALWAYS_MET = new Band(-1.0, 1.0);
    private static final Band UNSET = new Band(null, null);

    @Inject
    AlertJob job;

    @Inject
    Jdbi jdbi;

    private final Instant start = Instant.now().minus(Duration.ofDays(6));

    @BeforeEach
    void contactsAreThere() {
        SampleCentre.fillWithAnswers(jdbi, "alert", 2_800, 14);
        jdbi.useHandle(handle -> handle.execute("DELETE FROM alert"));
    }

    private void check(String recipient, Watched figure, Band band, int day) {
        Map<Watched, Band> bands = Map.of(figure, band, figure == Watched.GAP ? Watched.EXTERNAL : Watched.GAP, UNSET);
        job.check(new Watch(bands, 3, List.of(recipient)), start.plus(Duration.ofDays(day)));
    }

    private static List<String> subjects(String recipient) {
        return new Mailbox(recipient).messages().stream().map(Mailbox::subject).toList();
    }

    @Test
    void oneMailWhenItBeginsAndOneWhenItIsOver() {
        String who = "external@example.org";
        check(who, Watched.EXTERNAL, ALWAYS_MET, 0);
        assertThat(subjects(who)).isEmpty();
        check(who, Watched.EXTERNAL, NEVER_MET, 1);
        check(who, Watched.EXTERNAL, NEVER_MET, 2);
        assertThat(subjects(who)).containsExactly("Outside its band: external FCR");
        check(who, Watched.EXTERNAL, ALWAYS_MET, 3);
        check(who, Watched.EXTERNAL, ALWAYS_MET, 4);
        assertThat(subjects(who)).containsExactly("Outside its band: external FCR", "Back in its band: external FCR");
        check(who, Watched.EXTERNAL, NEVER_MET, 5);
        assertThat(subjects(who)).hasSize(3);
    }

    @Test
    void theMailSaysWhatSinceWhenAndWhere() {
        String who = "gap@example.org";
        check(who, Watched.GAP, NEVER_MET, 6);
        MimeMessage mail = new Mailbox(who).messages().get(0);
        assertThat(List.of(Mailbox.text(mail), Mailbox.html(mail))).allSatisfy(text -> assertThat(text)
                .contains("Simulated data").contains("at least +99.5 points").contains("3 days").contains("Since ")
                .contains("https://fcr.example.org/"));
    }

    @Test
    void anAlertThatWasBegunBeforeTheSenderDiedIsStillTold() {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO alert (figure, first_day, begun_at) VALUES ('EXTERNAL', '2026-03-02', now())"));
        check("untold@example.org", Watched.EXTERNAL, NEVER_MET, 1);
        assertThat(subjects("untold@example.org")).hasSize(1);
        assertThat(Mailbox.text(new Mailbox("untold@example.org").messages().get(0))).contains("2 Mar 2026");
    }
}
