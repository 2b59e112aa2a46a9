package org.fcrsuite.survey.delivery;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;

import javax.net.ssl.SSLHandshakeException;

import org.fcrsuite.survey.domain.ProviderWords;
import org.fcrsuite.survey.domain.SendOutcome;

import io.vertx.ext.mail.SMTPException;

/**
 * What a failure means for the message. Only the server's own word ends a message; where it cannot be ruled out that the
 * message was taken, it is in doubt.
 */
final class SmtpVerdict {

    private static final List<Class<? extends Throwable>> BEFORE_ANYTHING = List.of(ConnectException.class,
            UnknownHostException.class, NoRouteToHostException.class, SSLHandshakeException.class);
    // The words of Vert.x for the steps in which this message, and not the session, is refused.
    private static final List<String> ABOUT_THE_MESSAGE = List.of("recipient address not accepted", "sending data failed",
            "DATA command not accepted", "message exceeds allowed size limit", "no recipient addresses were accepted");

    private SmtpVerdict() {
    }

    static SendOutcome of(Throwable trouble) {
        if (trouble instanceof SMTPException reply) {
            boolean forGood = reply.isPermanent() && ABOUT_THE_MESSAGE.stream().anyMatch(text(reply)::startsWith);
            return forGood ? new SendOutcome.Refused(ProviderWords.of(reply.getReplyMessage()))
                    : new SendOutcome.TryAgain(ProviderWords.of(reply.getReplyMessage()));
        }
        if (trouble instanceof IllegalArgumentException) {
            // Said by the mail client while it reads the address, before it connects.
            return new SendOutcome.Refused("not an address that mail can be sent to");
        }
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isBeforeAnything(cause)) {
                return new SendOutcome.TryAgain(ProviderWords.of(cause.getMessage()));
            }
        }
        return new SendOutcome.Unknown(ProviderWords.of(trouble.getMessage()));
    }

    private static boolean isBeforeAnything(Throwable cause) {
        return BEFORE_ANYTHING.stream().anyMatch(type -> type.isInstance(cause))
                || String.valueOf(cause.getMessage()).startsWith("login is required");
    }

    private static String text(SMTPException reply) {
        return String.valueOf(reply.getMessage());
    }
}
