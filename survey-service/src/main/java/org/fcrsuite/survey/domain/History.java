package org.fcrsuite.survey.domain;

import java.time.Instant;

/**
 * What is known about the customer of a request.
 *
 * @param lastInvitedAt
 *        for when the customer, or the address, was last invited; null for never
 */
public record History(boolean optedOut, boolean askedElsewhere, Instant lastInvitedAt) {

    public static final History NONE = new History(false, false, null);
}
