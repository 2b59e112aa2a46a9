package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.invitation.Suppressor;
import org.fcrsuite.survey.policy.Policies;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes due invitations for this replica. What has changed since they were queued is looked at again: an opt-out, an outage
 * that made the message late, or that let it become due at night.
 */
@ApplicationScoped
class Claimer {

    private final Jdbi jdbi;
    private final Policies policies;
    private final SurveyConfig config;
    private final Suppressor suppressor;
    private final TokenMint tokens;
    private final Clock clock;

    Claimer(Jdbi jdbi, Policies policies, SurveyConfig config, Suppressor suppressor, TokenMint tokens,
            Clock clock) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.config = config;
        this.suppressor = suppressor;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param more whether it is worth claiming again at once */
    record Claim(List<Outgoing> outgoing, boolean more) {
    }

    private record Postponed(UUID id, Instant until) {
    }

    boolean anythingIsDue(Medium medium) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM invitation WHERE status = 'QUEUED' AND medium = :medium AND due_at <= :now)
                """)
                .bind("medium", medium.name()).bind("now", Instant.now(clock)).mapTo(Boolean.class).one());
    }

    /** Committed when this returns: from then on nobody else sends these, whatever happens to us. */
    @Transactional
    Claim claim(Medium medium) {
        Instant now = Instant.now(clock);
        Policy policy = policies.current();
        List<Due> due = lock(medium, now);
        Map<UUID, Reason> unwanted = new HashMap<>();
        List<Postponed> postponed = new ArrayList<>();
        List<Outgoing> outgoing = new ArrayList<>();
        for (Due one : due) {
            Instant open = policy.nextOpen(now, one.timeZone());
            if (one.optedOut()) {
                unwanted.put(one.id(), Reason.OPTED_OUT);
            } else if (policy.tooOld(one.endedAt(), open)) {
                unwanted.put(one.id(), Reason.CONTACT_TOO_OLD);
            } else if (open.isAfter(now)) {
                postponed.add(new Postponed(one.id(), open));
            } else {
                outgoing.add(new Outgoing(one, tokens.of(one)));
            }
        }
        suppressor.suppress(unwanted);
        postpone(postponed);
        markSending(outgoing, now, now.plus(policy.timing().expiry()));
        return new Claim(outgoing, due.size() == config.sending().batch());
    }

    private List<Due> lock(Medium medium, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, i.medium, i.address, i.recipient_name, i.locale,
                    i.time_zone, i.ended_at, i.attempts,
                    EXISTS (SELECT 1 FROM opt_out o WHERE o.customer_key = i.customer_key)
                    OR EXISTS (SELECT 1 FROM opt_out o WHERE o.address_hash = i.address_hash) AS opted_out
                FROM invitation i
                WHERE i.status = 'QUEUED' AND i.medium = :medium AND i.due_at <= :now
                ORDER BY i.due_at LIMIT :limit FOR UPDATE OF i SKIP LOCKED
                """)
                .bind("medium", medium.name()).bind("now", now).bind("limit", config.sending().batch()).mapTo(Due.class)
                .list());
    }

    private void postpone(List<Postponed> postponed) {
        ArrayBatch<Postponed> batch = ArrayBatch.of(postponed).uuid("id", Postponed::id).instant("until", Postponed::until);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE invitation i SET due_at = b.until FROM unnest(:id, :until) AS b (id, until) WHERE i.id = b.id
                """)).execute());
    }

    private void markSending(List<Outgoing> outgoing, Instant now, Instant expires) {
        ArrayBatch<Outgoing> batch = ArrayBatch.of(outgoing).uuid("id", one -> one.due().id())
                .bytes("token", one -> one.token().hash());
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE invitation i
                SET status = 'SENDING', claimed_at = :now, attempts = attempts + 1, token_hash = b.token,
                    expires_at = :expires
                FROM unnest(:id, :token) AS b (id, token) WHERE i.id = b.id
                """)).bind("now", now).bind("expires", expires).execute());
    }
}
