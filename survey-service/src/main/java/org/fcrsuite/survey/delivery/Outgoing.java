package org.fcrsuite.survey.delivery;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Token;

/** A message that this replica has claimed, with the token that its links bear. */
public record Outgoing(Due due, Token token) {

    /** A queued invitation whose time has come. */
    public record Due(UUID id, String source, String externalId, UUID customerKey, Medium medium, String address,
            String recipientName, String locale, String timeZone, Instant endedAt, int attempts, String lastError,
            boolean optedOut) {

        /** It names a person: only the id goes into logs. */
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }
}
