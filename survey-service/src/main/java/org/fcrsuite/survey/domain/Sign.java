package org.fcrsuite.survey.domain;

/** What speaks for (below zero) or against a person having sent an answer, and how much. */
public enum Sign {
    /** The program says of itself that it looks at links for somebody else: a mail gateway, a preview, a crawler. */
    SCANNER_AGENT(5),
    /** A programming language's HTTP client: no person reads a page with one. */
    PROGRAM_AGENT(5),
    /** A browser that says that a program steers it. */
    STEERED_AGENT(2),
    /** No browser that we know: an old phone's gateway, or nothing said. */
    UNKNOWN_AGENT(1),
    /** A browser that tells of clicks and keys tells of none: a script sent the form. */
    NO_USER_ACTION(5),
    /** Sent before a person could have read the message. */
    SOON_AFTER_DELIVERY(2),
    /** Sent before a person could have read the page. */
    QUICK_ON_PAGE(1),
    /** Many customers' forms came from one network in a short time: a mail gateway, or a mobile carrier. */
    BUSY_NETWORK(3),
    /** The field that people do not see was filled in by an earlier attempt. */
    TRAP_FILLED(4),
    /** A click or a key, as the browser says. */
    USER_ACTION(-2);

    private final int weight;

    Sign(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
