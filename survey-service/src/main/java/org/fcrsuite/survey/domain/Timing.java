package org.fcrsuite.survey.domain;

import java.time.Duration;

/**
 * When a message is due and for how long it is good.
 *
 * @param delay
 *        between the end of the contact and the message; whatever it is, the message is planned for the next business day of
 *        the recipient at the latest
 * @param maxAge
 *        after the end of the contact beyond which no first message may arrive, however late the contact was announced
 * @param expiry
 *        after the message, until which an answer is taken
 */
public record Timing(Duration delay, Duration maxAge, Duration expiry, Reminder reminder) {
}
