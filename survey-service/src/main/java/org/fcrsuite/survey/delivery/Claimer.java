package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Pace;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.invitation.Suppressor;
import org.fcrsuite.survey.policy.Policies;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes due invitations for this replica. What has changed since they were queued is looked at again: an opt-out, an outage
 * that made the message late, or that let it become due at night.
 */
@ApplicationScoped
class Claimer implements DueMessages {

    private final Jdbi jdbi;
    private final Policies policies;
    private final Suppressor suppressor;
    private final TokenMint tokens;
    private final Paces paces;
    private final SendRecorder recorder;
    private final Clock clock;

    Claimer(Jdbi jdbi, Policies policies, Suppressor suppressor, TokenMint tokens, Paces paces, SendRecorder recorder,
            Clock clock) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.suppressor = suppressor;
        this.tokens = tokens;
        this.paces = paces;
        this.recorder = recorder;
        this.clock = clock;
    }

    private record Postponed(UUID id, Instant until) {
    }

    @Override
    public boolean anythingIsDue(Medium medium) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM invitation WHERE status = 'QUEUED' AND medium = :medium AND due_at <= :now)
                """)
                .bind("medium", medium.name()).bind("now", Instant.now(clock)).mapTo(Boolean.class).one());
    }

    @Override
    @Transactional
    public Claim claim(Medium medium, int wanted) {
        Instant now = Instant.now(clock);
        Policy policy = policies.current();
        Optional<Pace.Level> pace = paces.lock(medium, now);
        int most = pace.map(level -> Math.min(level.whole(), wanted)).orElse(wanted);
        List<Due> due = lock(medium, most, now);
        Map<UUID, Reason> unwanted = new HashMap<>();
        List<Postponed> postponed = new ArrayList<>();
        List<Outgoing> outgoing = new ArrayList<>();
        for (Due one : due) {
            Instant open = policy.nextOpen(now, one.timeZone());
            if (one.optedOut()) {
                unwanted.put(one.id(), Reason.OPTED_OUT);
            } else if (policy.tooOld(one.endedAt(), open)) {
                tooOld(one, unwanted);
            } else if (open.isAfter(now)) {
                postponed.add(new Postponed(one.id(), open));
            } else {
                outgoing.add(new Outgoing(one, tokens.of(one)));
            }
        }
        suppressor.suppress(unwanted);
        postpone(postponed);
        markSending(outgoing, now, now.plus(policy.timing().expiry()));
        pace.ifPresent(level -> paces.store(medium, level.less(outgoing.size())));
        return new Claim(outgoing, due.size() == most, most < wanted ? paces.untilNext(medium) : Duration.ZERO);
    }

    @Override
    public void record(Due due, SendOutcome outcome) {
        recorder.record(due, outcome);
    }

    // What the provider was offered in vain is a dead letter with its words; the rest was never begun.
    private void tooOld(Due due, Map<UUID, Reason> unwanted) {
        if (due.attempts() > 0) {
            recorder.record(due, new SendOutcome.Refused("given up after %d attempts: %s".formatted(due.attempts(),
                    due.lastError())));
        } else {
            unwanted.put(due.id(), Reason.CONTACT_TOO_OLD);
        }
    }

    private List<Due> lock(Medium medium, int most, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, i.medium, i.address, i.recipient_name, i.locale,
                    i.time_zone, i.ended_at, i.attempts, i.last_error,
                    EXISTS (SELECT 1 FROM opt_out o WHERE o.customer_key = i.customer_key)
                    OR EXISTS (SELECT 1 FROM opt_out o WHERE o.address_hash = i.address_hash)
                    OR EXISTS (SELECT 1 FROM opt_out o JOIN known_address k ON k.address_hash = o.address_hash
                               WHERE k.customer_key = i.customer_key) AS opted_out,
                    false AS reminder, NULL::timestamptz AS expires_at
                FROM invitation i
                WHERE i.status = 'QUEUED' AND i.medium = :medium AND i.due_at <= :now
                ORDER BY i.due_at LIMIT :limit FOR UPDATE OF i SKIP LOCKED
                """)
                .bind("medium", medium.name()).bind("now", now).bind("limit", most).mapTo(Due.class)
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
