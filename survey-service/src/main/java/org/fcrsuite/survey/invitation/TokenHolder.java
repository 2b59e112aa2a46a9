package org.fcrsuite.survey.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * The invitation that a token belongs to, as far as its page needs it.
 *
 * @param sentAt
 *        when the message that bore the token left, or may have
 */
public record TokenHolder(UUID id, String source, String externalId, UUID customerKey, byte[] addressHash, String locale,
        String timeZone, Instant endedAt, Instant sentAt, Instant expiresAt) {

    /** Whether its page still takes an answer. */
    public boolean isOpen(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
