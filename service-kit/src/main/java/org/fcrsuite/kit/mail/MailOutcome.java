package org.fcrsuite.kit.mail;

/**
 * What became of handing one message to the mail server. Only the server's own word ends a message; where it cannot be ruled
 * out that the message was taken, it is in doubt. Reasons are as the server gave them, and may hold an address.
 */
public sealed interface MailOutcome {

    /** The server has taken it over. */
    record Taken() implements MailOutcome {
    }

    /** It has not, and may later. */
    record TryAgain(String why) implements MailOutcome {
    }

    /** It never will. */
    record Refused(String why) implements MailOutcome {
    }

    /** Nobody knows: it may be on its way. */
    record InDoubt(String why) implements MailOutcome {
    }

    static MailOutcome of(Throwable trouble) {
        return SmtpTrouble.read(trouble);
    }
}
