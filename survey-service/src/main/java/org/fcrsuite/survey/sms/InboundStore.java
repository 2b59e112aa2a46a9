package org.fcrsuite.survey.sms;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.invitation.TokenHolder;
import org.jdbi.v3.core.Jdbi;

/** Which messages have come, so that each has its effect once. */
@ApplicationScoped
class InboundStore {

    private final Jdbi jdbi;

    InboundStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False where it has been seen. Where another replica is just seeing it, this waits for how that ends. */
    boolean isNew(String id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO sms_inbound (provider_id, received_at) VALUES (:id, :now)
                ON CONFLICT DO NOTHING
                """)
                .bind("id", id).bind("now", now).execute()) == 1;
    }

    /** The latest message to this number that goes by one of these ids. */
    Optional<UUID> sentTo(byte[] addressHash, Collection<String> providerIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM invitation WHERE provider_id = ANY(:ids) AND address_hash = :hash AND medium = 'SMS'
                ORDER BY claimed_at DESC LIMIT 1
                """)
                .bind("hash", addressHash).bindArray("ids", String.class, providerIds).mapTo(UUID.class).findOne());
    }

    boolean isBeingSentTo(byte[] addressHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM invitation
                               WHERE address_hash = :hash AND medium = 'SMS' AND status = 'SENDING')
                """)
                .bind("hash", addressHash).mapTo(Boolean.class).one());
    }

    /** What a message from this number is about; nobody else answers it until the transaction ends. */
    Optional<TokenHolder> latestInvitation(byte[] addressHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, source, external_id, customer_key, address_hash, locale, time_zone, ended_at,
                    coalesce(sent_at, claimed_at) AS sent_at, expires_at
                FROM invitation
                WHERE address_hash = :hash AND medium = 'SMS'
                AND status IN ('SENDING', 'SENT', 'IN_DOUBT', 'DELIVERED', 'ANSWERED', 'EXPIRED')
                ORDER BY claimed_at DESC LIMIT 1 FOR UPDATE
                """)
                .bind("hash", addressHash).mapTo(TokenHolder.class).findOne());
    }
}
