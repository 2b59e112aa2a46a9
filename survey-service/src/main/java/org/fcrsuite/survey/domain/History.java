package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What is known about the customer of a request.
 *
 * @param lastInvitedAt
 *        for when the customer, or the address, was last invited; null for never
 * @param unreachableBy
 *        the media by which nothing gets to them, whatever the request says
 * @param bounced
 *        whether that is so because a message to an address of theirs came back for good
 */
public record History(boolean optedOut, boolean askedElsewhere, Instant lastInvitedAt, Set<Medium> unreachableBy,
        boolean bounced) {

    public static final History NONE = new History(false, false, null, Set.of(), false);
}
