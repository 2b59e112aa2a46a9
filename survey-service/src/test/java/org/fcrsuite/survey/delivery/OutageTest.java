package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The mail server is in trouble for an hour. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class OutageTest {

    private static final Duration OUTAGE = Duration.ofHours(1);

    @Inject
    Circuits circuits;

    private final List<Requests> many = Stream.generate(Requests::aRequest).limit(60).toList();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void aServerThatRefusesEverythingIsLeftAloneAndAfterwardsEachMessageIsSentOnce() {
        Mailbox.fail(Trouble.BUSY);
        int before = Mailbox.recipientsOffered();
        Requests.sendAll(many);
        Eventually.isTrue("the server is left alone", () -> circuits.permits(Medium.EMAIL) == 0);
        MovableClock.forward(OUTAGE);
        Eventually.isTrue("it was tried again", () -> Mailbox.recipientsOffered() - before > 5);
        // A batch of five until it is left alone, and then one message after each pause: not the sixty that wait.
        assertThat(Mailbox.recipientsOffered() - before).isLessThan(many.size() / 2);

        Mailbox.fail(Trouble.NONE);

        eachHasOneMessage();
    }

    @Test
    void whatAnOutageDelayedIntoTheNightIsSentInTheMorning() {
        MovableClock.forward(Duration.ofHours(8).plusMinutes(30));
        Mailbox.fail(Trouble.REFUSE);
        Requests.sendAll(many);
        many.forEach(one -> Database.awaitStatus(one, "QUEUED"));

        MovableClock.forward(OUTAGE);
        Mailbox.fail(Trouble.NONE);

        Eventually.isTrue("all wait for the morning", () -> many.stream().allMatch(OutageTest::isDueAtEight));
        assertThat(many).allMatch(one -> Mailbox.of(one.email()).messages().isEmpty());
        MovableClock.forward(Duration.ofHours(10).plusMinutes(31));
        eachHasOneMessage();
    }

    private void eachHasOneMessage() {
        for (Requests one : many) {
            Database.awaitStatus(one, "DELIVERED");
            assertThat(Mailbox.of(one.email()).messages()).hasSize(1);
        }
    }

    private static boolean isDueAtEight(Requests request) {
        return Database.count("SELECT count(*) FROM invitation WHERE external_id = ? AND status = 'QUEUED' "
                + "AND (due_at AT TIME ZONE 'UTC')::time = '08:00'", request.externalId()) == 1;
    }
}
