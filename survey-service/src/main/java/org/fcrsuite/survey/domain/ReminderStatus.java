package org.fcrsuite.survey.domain;

/** The life of a reminder. As with an invitation, SENDING is committed before the provider is spoken to. */
public enum ReminderStatus {
    WAITING,
    SENDING,
    SENT,
    /** Whether it was sent is not known. Never sent again. */
    IN_DOUBT,
    /** The provider refused it for good, or it came back. The first message arrived all the same. */
    FAILED,
    /** Not wanted any more before it was sent. */
    DROPPED
}
