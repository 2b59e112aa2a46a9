package org.fcrsuite.metrics.domain;

/** Why a verdict is what it is. The names are part of the API. */
public enum Reason {
    // EXCLUDED
    OUTBOUND,
    ABANDONED,
    AUTOMATED,
    UNASSIGNED,
    TOPIC_LEFT_OUT,
    /** The same contact continued after a dropped line: counted with the one that it continues. */
    RECONNECT,
    IS_A_REPEAT,
    PARTLY_LEFT_OUT,

    // UNDETERMINED
    NO_CUSTOMER,
    NO_ISSUE,
    AGENT_REPLIES_UNKNOWN,
    CUSTOMER_REPLIES_UNKNOWN,
    AGENTS_UNKNOWN,
    NOT_ANSWERED,
    RESOLUTION_NOT_ANSWERED,
    CONTACTS_TAKEN_NOT_ANSWERED,

    // PENDING
    STILL_OPEN,
    WINDOW_OPEN,

    // NOT_RESOLVED_AT_FIRST_CONTACT
    REPEATED,
    TRANSFERRED,
    ESCALATED,
    REOPENED,
    AGENT_SAID_UNRESOLVED,
    AGENT_DID_NOT_SAY_RESOLVED,
    TOO_MANY_AGENT_REPLIES,
    TOO_MANY_CUSTOMER_REPLIES,
    TOO_MANY_AGENTS,
    CUSTOMER_SAID_PARTLY,
    CUSTOMER_SAID_NOT_YET,
    CUSTOMER_SAID_NO,
    TOOK_MORE_THAN_ONE_CONTACT,

    // RESOLVED_AT_FIRST_CONTACT
    NOTHING_AGAINST_IT,
    CUSTOMER_SAID_YES;

    boolean isMissingTouches() {
        return this == AGENT_REPLIES_UNKNOWN || this == CUSTOMER_REPLIES_UNKNOWN || this == AGENTS_UNKNOWN;
    }
}
