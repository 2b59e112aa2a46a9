package org.fcrsuite.survey.domain;

import java.time.Duration;

/**
 * Whether whoever has not answered is written to once more. Never more often.
 *
 * @param after
 *        how long after the message
 */
public record Reminder(boolean on, Duration after) {

    public static final Reminder OFF = new Reminder(false, Duration.ofDays(3));
}
