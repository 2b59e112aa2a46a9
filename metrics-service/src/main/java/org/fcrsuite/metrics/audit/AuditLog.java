package org.fcrsuite.metrics.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** Who did what. What cannot be written down is not done: callers let the failure through. */
@ApplicationScoped
public class AuditLog {

    private static final int LONGEST_SUBJECT = 1_000;

    private final Jdbi jdbi;
    private final Clock clock;

    AuditLog(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** In the caller's transaction where there is one: what is rolled back was not done. */
    public void record(String who, AuditedAction action, String subject) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO audit_log (at, who, action, subject) VALUES (:at, :who, :action, :subject)
                """)
                .bind("at", Instant.now(clock)).bind("who", who).bind("action", action)
                .bind("subject", subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT))).execute());
    }

    /** @param before an entry's number; the latest entries where null */
    public List<AuditEntry> latest(Long before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, at, who, action, subject FROM audit_log WHERE id < :before ORDER BY id DESC LIMIT :most
                """)
                .bind("before", before == null ? Long.MAX_VALUE : before).bind("most", most).mapTo(AuditEntry.class).list());
    }
}
