package org.fcrsuite.survey.delivery;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Token;

/** A message that this replica has claimed, with the token that its links bear. */
public record Outgoing(Due due, Token token) {

    /**
     * A queued invitation whose time has come, or the reminder of one that is out.
     *
     * @param reminder
     *        whether it is that; {@code attempts} and {@code lastError} are then the reminder's own
     * @param expiresAt
     *        until when an answer is taken; null where that begins with this message
     */
    public record Due(UUID id, String source, String externalId, UUID customerKey, Medium medium, String address,
            String recipientName, String locale, String timeZone, Instant endedAt, int attempts, String lastError,
            boolean optedOut, boolean reminder, Instant expiresAt) {

        /** The same with each attempt, and another one for the reminder. */
        public String messageId() {
            return reminder ? id + ".reminder" : id.toString();
        }

        /** It names a person: only the id goes into logs. */
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }
}
