package org.fcrsuite.survey.domain;

import java.time.Duration;

/**
 * When a message is due and for how long it is good.
 *
 * @param delay
 *        between the end of the contact and the message; whatever it is, the message is planned for the next business day of
 *        the recipient at the latest
 * @param maxAge
 *        after the end of the contact beyond which no message may arrive, however late the contact was announced
 * @param expiry
 *        after the message, until which an answer is taken
 * @param reminderAfter
 *        the message at which who has not answered is written to once more; zero for never
 */
public record Timing(Duration delay, Duration maxAge, Duration expiry, Duration reminderAfter) {

    public boolean reminds() {
        return !reminderAfter.isZero();
    }
}
