package org.fcrsuite.metrics.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** Who of several replicas sends a mail, and what became of it. */
@ApplicationScoped
class MailClaims {

    /** Longer than anything that is sent about stays of interest. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Jdbi jdbi;
    private final Clock clock;

    MailClaims(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    enum Status {
        WAITING,
        SENT,
        REFUSED,
        IN_DOUBT
    }

    /** True for one caller only, unless the mail surely did not leave with the last one. */
    boolean claim(String topic, String recipient) {
        Instant now = Instant.now(clock);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO sent_mail (topic, recipient, status, claimed_at) VALUES (:topic, :recipient, 'CLAIMED', :now)
                ON CONFLICT (topic, recipient) DO UPDATE SET status = 'CLAIMED', claimed_at = :now
                WHERE sent_mail.status = 'WAITING'
                """)
                .bind("topic", topic).bind("recipient", recipient).bind("now", now).execute()) == 1;
    }

    void settle(String topic, String recipient, Status status) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE sent_mail SET status = :status WHERE topic = :topic AND recipient = :recipient AND status = 'CLAIMED'
                """)
                .bind("topic", topic).bind("recipient", recipient).bind("status", status).execute());
    }

    /** Whether there is anything to claim. */
    boolean isOpen(String topic, String recipient) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT NOT EXISTS (SELECT FROM sent_mail
                    WHERE topic = :topic AND recipient = :recipient AND status <> 'WAITING')
                """)
                .bind("topic", topic).bind("recipient", recipient).mapTo(Boolean.class).one());
    }

    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM sent_mail WHERE claimed_at < :before")
                .bind("before", Instant.now(clock).minus(KEPT)).execute());
    }
}
