package org.fcrsuite.survey.returned;

import static org.assertj.core.api.Assertions.assertThat;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.Returns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A mailbox in which nothing can be marked: whatever has been read goes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(value = MailResource.class, initArgs = @ResourceArg(name = "returns", value = "POP3"))
class ReturnedByPop3Test {

    private final Requests request = Requests.aRequest();

    @BeforeEach
    void delivered() {
        MovableClock.noon();
        Returns.clear();
        Database.awaitStatus(request.send(), "DELIVERED");
    }

    @Test
    void aBounceIsReadAndDeletedWithWhatLiesBesideIt() {
        Returns.deliver(Returns.recorded("holiday", Returns.addressOf(request), request.email()));
        Returns.deliver(Returns.recorded("postfix-gone", Returns.addressOf(request), request.email()));
        Returns.deliver("To: " + Returns.ADDRESS + "\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\nbroken");

        Database.awaitStatus(request, "BOUNCED");

        assertThat(Database.invitation(request).get("last_error").toString()).startsWith("5.1.1 ");
        Eventually.isTrue("nothing is left", () -> Returns.inbox().isEmpty());
    }

    @Test
    void whatComesBeforeItIsWrittenDownWhatBecameOfTheMessageIsReadAgain() {
        setStatus("SENDING");
        String report = Returns.recorded("postfix-gone", Returns.addressOf(request), request.email());
        Requests other = Requests.aRequest();
        Database.awaitStatus(other.send(), "DELIVERED");
        Returns.deliver(report);
        Returns.deliver(Returns.recorded("postfix-gone", Returns.addressOf(other), other.email()));
        Database.awaitStatus(other, "BOUNCED");
        assertThat(Database.status(request)).isEqualTo("SENDING");

        setStatus("DELIVERED");

        Database.awaitStatus(request, "BOUNCED");
        Eventually.isTrue("nothing is left", () -> Returns.inbox().isEmpty());
    }

    private void setStatus(String status) {
        Database.jdbi().useHandle(handle -> handle.execute("UPDATE invitation SET status = ? WHERE external_id = ?", status,
                request.externalId()));
    }
}
