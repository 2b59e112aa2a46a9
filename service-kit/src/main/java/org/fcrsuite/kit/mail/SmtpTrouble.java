package org.fcrsuite.kit.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;

import javax.net.ssl.SSLHandshakeException;

import io.vertx.ext.mail.SMTPException;

/** What a failure means for the message. */
final class SmtpTrouble {

    private static final List<Class<? extends Throwable>> BEFORE_ANYTHING = List.of(ConnectException.class,
            UnknownHostException.class, NoRouteToHostException.class, SSLHandshakeException.class);
    // The words of Vert.x for the steps in which this message, and not the session, is refused.
    private static final List<String> ABOUT_THE_MESSAGE = List.of("recipient address not accepted", "sending data failed",
            "DATA command not accepted", "message exceeds allowed size limit", "no recipient addresses were accepted");

    private SmtpTrouble() {
    }

    static MailOutcome read(Throwable trouble) {
        if (trouble instanceof SMTPException reply) {
            boolean forGood = reply.isPermanent() && ABOUT_THE_MESSAGE.stream()
                    .anyMatch(String.valueOf(reply.getMessage())::startsWith);
            return forGood ? new MailOutcome.Refused(reply.getReplyMessage())
                    : new MailOutcome.TryAgain(reply.getReplyMessage());
        }
        if (trouble instanceof IllegalArgumentException) {
            // Said by the mail client while it reads the address, before it connects.
            return new MailOutcome.Refused("not an address that mail can be sent to");
        }
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isBeforeAnything(cause)) {
                return new MailOutcome.TryAgain(cause.getMessage());
            }
        }
        return new MailOutcome.InDoubt(trouble.getMessage());
    }

    private static boolean isBeforeAnything(Throwable cause) {
        return BEFORE_ANYTHING.stream().anyMatch(type -> type.isInstance(cause))
                || String.valueOf(cause.getMessage()).startsWith("login is required");
    }
}
