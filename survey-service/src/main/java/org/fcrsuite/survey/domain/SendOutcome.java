package org.fcrsuite.survey.domain;

/** What became of one attempt to hand a message to the mail server. */
public sealed interface SendOutcome {

    record Sent() implements SendOutcome {
    }

    /** The server has not taken it, and may later. */
    record TryAgain(String why) implements SendOutcome {
    }

    /** The server will never take it. */
    record Refused(String why) implements SendOutcome {
    }

    /** Nobody knows: it may lie in the customer's mailbox. */
    record Unknown(String why) implements SendOutcome {
    }
}
