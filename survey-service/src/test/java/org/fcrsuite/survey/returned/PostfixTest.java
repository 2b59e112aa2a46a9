package org.fcrsuite.survey.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Postfix;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.Returns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Bounces that a real Postfix makes of our messages. With {@code -Dreturned.record=<directory>} it keeps them there, for
 * the tests that have to run without it: {@code src/test/resources/returned}.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class PostfixTest {

    private Postfix postfix;

    @BeforeEach
    void startPostfix() {
        assumeThat(Postfix.isHere()).as("SKIPPED: real bounces need postfix (apt-get install postfix) and root").isTrue();
        MovableClock.noon();
        Returns.clear();
        postfix = Postfix.start();
    }

    @AfterEach
    void stopPostfix() {
        if (postfix != null) {
            postfix.close();
        }
    }

    @Test
    void whatPostfixReturnsForGoodIsBounced() throws IOException {
        Requests request = delivered(Postfix.GONE);

        relay(request, "postfix-gone");

        Database.awaitStatus(request, "BOUNCED");
        assertThat(Database.invitation(request))
                .containsEntry("last_error", "5.1.1 550 5.1.1 User unknown in the mailbox table")
                .containsEntry("address", null);
        assertThat(Database.count("SELECT count(*) FROM unusable_address u JOIN invitation i USING (address_hash) "
                + "WHERE i.external_id = ?", request.externalId())).isEqualTo(1);
    }

    @Test
    void whatPostfixGivesUpForNowIsSentAgain() throws IOException {
        Requests request = delivered(Postfix.FULL);

        relay(request, "postfix-full");

        Eventually.isTrue("it is queued again", () -> "QUEUED".equals(Database.status(request)));
        assertThat(Database.invitation(request)).containsEntry("last_error", "4.2.2 452 4.2.2 Mailbox full")
                .containsEntry("address", request.email());
        MovableClock.forward(Duration.ofMinutes(1));
        Eventually.isTrue("it is sent again", () -> Mailbox.of(request.email()).messages().size() == 2);
        Database.awaitStatus(request, "DELIVERED");
    }

    private static Requests delivered(String domain) {
        Requests request = Requests.aRequest();
        request.with("email", request.externalId() + "@" + domain).send();
        Database.awaitStatus(request, "DELIVERED");
        return request;
    }

    private void relay(Requests request, String name) throws IOException {
        MimeMessage message = Mailbox.of(request.email()).awaitMessage();
        String from = Returns.addressOf(request);
        postfix.relay(message, from, request.email());
        String bounce = postfix.awaitBounce();
        String record = System.getProperty("returned.record");
        if (record != null) {
            Files.writeString(Path.of(record, name + ".eml"),
                    bounce.replace(from, "@RETURN-ADDRESS@").replace(request.email(), "@RECIPIENT@"));
        }
        Returns.deliver(bounce);
    }
}
