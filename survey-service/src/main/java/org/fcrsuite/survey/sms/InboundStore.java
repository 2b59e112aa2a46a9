package org.fcrsuite.survey.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.invitation.TokenHolder;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Which messages have come, so that each has its effect once. */
@ApplicationScoped
class InboundStore {

    private final Jdbi jdbi;
    private final SmsConfig config;
    private final Clock clock;

    InboundStore(Jdbi jdbi, SmsConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", identity = "forget-inbound-sms", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM sms_inbound WHERE received_at <= :before")
                .bind("before", Instant.now(clock).minus(config.inboundKept())).execute());
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
    Optional<SentSms> sentTo(byte[] addressHash, Collection<String> providerIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id AS invitation, sent.reminder FROM (
                    SELECT id, claimed_at, false AS reminder FROM invitation WHERE provider_id = ANY(:ids)
                    UNION ALL
                    SELECT invitation_id, claimed_at, true FROM reminder WHERE provider_id = ANY(:ids)) AS sent
                JOIN invitation i ON i.id = sent.id
                WHERE i.address_hash = :hash AND i.medium = 'SMS'
                ORDER BY sent.claimed_at DESC LIMIT 1
                """)
                .bind("hash", addressHash).bindArray("ids", String.class, providerIds).mapTo(SentSms.class).findOne());
    }

    boolean isBeingSentTo(byte[] addressHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM invitation i LEFT JOIN reminder r ON r.invitation_id = i.id
                               WHERE i.address_hash = :hash AND i.medium = 'SMS'
                               AND 'SENDING' IN (i.status, r.status))
                """)
                .bind("hash", addressHash).mapTo(Boolean.class).one());
    }

    /** What a message from this number is about; nobody else answers it until the transaction ends. */
    Optional<TokenHolder> latestInvitation(byte[] addressHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, i.address_hash, i.locale, i.time_zone, i.ended_at,
                    coalesce(r.sent_at, r.claimed_at, i.sent_at, i.claimed_at) AS sent_at, i.expires_at
                FROM invitation i LEFT JOIN reminder r ON r.invitation_id = i.id
                WHERE i.address_hash = :hash AND i.medium = 'SMS'
                AND i.status IN ('SENDING', 'SENT', 'IN_DOUBT', 'DELIVERED', 'ANSWERED', 'EXPIRED')
                ORDER BY greatest(i.claimed_at, r.claimed_at) DESC LIMIT 1 FOR UPDATE OF i
                """)
                .bind("hash", addressHash).mapTo(TokenHolder.class).findOne());
    }
}
