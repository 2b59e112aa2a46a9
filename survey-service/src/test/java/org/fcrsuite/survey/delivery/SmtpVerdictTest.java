package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;

import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.SendOutcome.Refused;
import org.fcrsuite.survey.domain.SendOutcome.TryAgain;
import org.fcrsuite.survey.domain.SendOutcome.Unknown;
import org.junit.jupiter.api.Test;

import io.vertx.ext.mail.SMTPException;

class SmtpVerdictTest {

    @Test
    void aRecipientThatDoesNotExistIsFinal() {
        assertThat(reply("recipient address not accepted", 550, "550 5.1.1 <ana@example.org>: no such user ana@example.org"))
                .isEqualTo(new Refused("550 5.1.1 <address>: no such user <address>"));
        assertThat(reply("sending data failed", 554, "554 5.7.1 spam")).isEqualTo(new Refused("554 5.7.1 spam"));
    }

    @Test
    void aFullMailboxIsTriedAgain() {
        assertThat(reply("recipient address not accepted", 452, "452 4.2.2 full")).isEqualTo(new TryAgain("452 4.2.2 full"));
    }

    @Test
    void whatIsWrongWithOurAccountIsNoCustomersFault() {
        assertThat(reply("AUTH PLAIN failed", 535, "535 5.7.8 wrong password")).isInstanceOf(TryAgain.class);
        assertThat(reply("sender address not accepted", 550, "550 5.7.1 not yours")).isInstanceOf(TryAgain.class);
    }

    @Test
    void aServerThatIsNotThereHasTakenNothing() {
        assertThat(SmtpVerdict.of(new ConnectException("refused"))).isEqualTo(new TryAgain("refused"));
        assertThat(SmtpVerdict.of(new IOException(new UnknownHostException("mail.example.org"))))
                .isEqualTo(new TryAgain("mail.example.org"));
    }

    @Test
    void everythingElseIsInDoubt() {
        assertThat(SmtpVerdict.of(new IOException("Connection was closed"))).isEqualTo(new Unknown("Connection was closed"));
        assertThat(SmtpVerdict.of(new IllegalStateException())).isInstanceOf(Unknown.class);
    }

    private static SendOutcome reply(String step, int code, String words) {
        return SmtpVerdict.of(new SMTPException(step, code, List.of(words), false));
    }
}
