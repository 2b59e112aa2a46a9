package org.fcrsuite.survey.domain;

/** Why a reminder that waited is not sent after all. */
public enum NoReminder {
    ANSWERED,
    /** Another system asked as well, and reported so. */
    ASKED_ELSEWHERE,
    OPTED_OUT,
    /** The first message came back, or another one to that address did for good. */
    BOUNCED,
    ERASED,
    /** A later revision of the contact no longer allows it. */
    WITHDRAWN,
    /** Too late for an answer. */
    EXPIRED,
    /** The policy sends none any more. */
    SWITCHED_OFF
}
