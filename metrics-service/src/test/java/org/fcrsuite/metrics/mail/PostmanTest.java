package org.fcrsuite.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PostmanTest {

    private static final int REPLICAS = 8;
    private static final Letter LETTER = new Letter("Héllo", "plain", "<p>html</p>");

    @Inject
    Postman postman;

    @Inject
    MailClaims claims;

    private static Mailbox mailbox(String name) {
        return new Mailbox(name + "@example.org");
    }

    @Test
    void manyReplicasSendOneMailToEachRecipient() {
        List<String> recipients = List.of("many@example.org", "others@example.org", "many@example.org");
        CountDownLatch together = new CountDownLatch(REPLICAS);
        List<Thread> replicas = IntStream.range(0, REPLICAS).mapToObj(i -> new Thread(() -> {
            together.countDown();
            postman.bring("many", recipients, () -> LETTER);
        })).toList();
        replicas.forEach(Thread::start);
        replicas.forEach(replica -> {
            try {
                replica.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        assertThat(mailbox("many").messages()).hasSize(1);
        assertThat(mailbox("others").messages()).hasSize(1);
        assertThat(Mailbox.subject(mailbox("many").messages().get(0))).isEqualTo("Héllo");
        assertThat(Mailbox.text(mailbox("many").messages().get(0))).contains("plain");
        assertThat(Mailbox.html(mailbox("many").messages().get(0))).contains("<p>html</p>");
    }

    @Test
    void whatASenderClaimedBeforeItDiedIsNotSentAgain() {
        claims.claim("died", "died@example.org");
        postman.bring("died", List.of("died@example.org", "alive@example.org"), () -> LETTER);
        assertThat(mailbox("died").messages()).isEmpty();
        assertThat(mailbox("alive").messages()).hasSize(1);
    }

    @Test
    void whatTheServerDidNotTakeIsSentWhenItIsBack() {
        List<String> recipients = List.of("later@example.org");
        Mailbox.withoutServer(() -> postman.bring("later", recipients, () -> LETTER));
        assertThat(mailbox("later").messages()).isEmpty();
        postman.bring("later", recipients, () -> LETTER);
        postman.bring("later", recipients, () -> LETTER);
        assertThat(mailbox("later").messages()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenYetIsSentWhenItCan() {
        List<String> recipients = List.of("unwritten@example.org");
        assertThatThrownBy(() -> postman.bring("unwritten", recipients, () -> {
            throw new IllegalStateException("no figures yet");
        })).hasMessage("no figures yet");
        postman.bring("unwritten", recipients, () -> LETTER);
        assertThat(mailbox("unwritten").messages()).hasSize(1);
    }
}
