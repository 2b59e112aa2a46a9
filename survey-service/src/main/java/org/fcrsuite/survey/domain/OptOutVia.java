package org.fcrsuite.survey.domain;

/** The way a refusal came in. ONE_CLICK is the mail program's own button (RFC 8058). */
public enum OptOutVia {
    LINK,
    ONE_CLICK,
    API,
    /** A key that was pressed in a call. */
    CALL,
    /** A list that an operator brought along. */
    IMPORT,
    SMS,
    /** The customer's mail provider reported that they called the message spam. */
    COMPLAINT
}
