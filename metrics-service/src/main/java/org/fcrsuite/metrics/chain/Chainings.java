package org.fcrsuite.metrics.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.domain.Chaining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which chainings are kept measured. Days are part of what is measured, so each is for one reporting zone. */
@ApplicationScoped
public class Chainings {

    /** Every contact is measured by each of them. */
    private static final int MOST = 12;
    private static final Duration ASKED_PRECISION = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final MetricsConfig config;
    private final Clock clock;

    Chainings(Jdbi jdbi, MetricsConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    /** Those that must follow every contact. */
    public List<ChainingRow> kept() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound, exclude_abandoned,
                    exclude_automated, state, built_through
                FROM chaining WHERE state <> 'DROPPED' ORDER BY id
                """)
                .mapTo(ChainingRow.class).list());
    }

    /** The chaining by these rules, to be built where it is new. */
    @Transactional
    public ChainingRow require(Chaining rules) {
        Optional<ChainingRow> known = find(rules);
        if (known.isPresent()) {
            jdbi.useHandle(handle -> markAsAsked(handle, known.get().id()));
            return known.get();
        }
        if (keptInThisZone() >= MOST) {
            throw ProblemException.unprocessable("There are already " + MOST
                    + " ways of chaining in use (sameIssue, repeatChannel, reconnectMinutes and what is excluded);"
                    + " choose one of those.");
        }
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                    exclude_abandoned, exclude_automated, state, asked_at)
                VALUES (:zone, :sameIssue, :repeatChannel, :reconnectMinutes, :excludeOutbound, :excludeAbandoned,
                    :excludeAutomated, 'BUILDING', :now)
                ON CONFLICT DO NOTHING
                """), rules).bind("now", Instant.now(clock)).execute());
        return find(rules).orElseThrow();
    }

    /** Those of a zone that was configured before are on their way out. */
    private long keptInThisZone() {
        return kept().stream().filter(chaining -> chaining.zoneId().equals(config.reportingZone())).count();
    }

    public Optional<ChainingRow> find(Chaining rules) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("""
                SELECT id, zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound, exclude_abandoned,
                    exclude_automated, state, built_through
                FROM chaining
                WHERE state <> 'DROPPED' AND zone = :zone AND same_issue = :sameIssue AND repeat_channel = :repeatChannel
                    AND reconnect_minutes = :reconnectMinutes AND exclude_outbound = :excludeOutbound
                    AND exclude_abandoned = :excludeAbandoned AND exclude_automated = :excludeAutomated
                """), rules).mapTo(ChainingRow.class).findOne());
    }

    /** How much of the contacts is measured by these rules, from 0 to 1: customers are taken in the order of random keys. */
    public double progress(Chaining rules) {
        return find(rules).map(known -> known.isReady() ? 1 : progress(known.id())).orElse(0.0);
    }

    private double progress(int id) {
        UUID through = jdbi.withHandle(handle -> handle.createQuery("SELECT built_through FROM chaining WHERE id = :id")
                .bind("id", id).mapTo(UUID.class).one());
        return (double) (through.getMostSignificantBits() >>> 32) / (1L << 32);
    }

    public boolean isReady(int id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state = 'READY' FROM chaining WHERE id = :id")
                .bind("id", id).mapTo(Boolean.class).findOne().orElse(false));
    }

    private <S extends SqlStatement<S>> S bind(S statement, Chaining rules) {
        return statement.bind("zone", config.reportingZone().getId()).bind("sameIssue", rules.sameIssue())
                .bind("repeatChannel", rules.repeatChannel()).bind("reconnectMinutes", rules.reconnectMinutes())
                .bind("excludeOutbound", rules.excludeOutbound()).bind("excludeAbandoned", rules.excludeAbandoned())
                .bind("excludeAutomated", rules.excludeAutomated());
    }

    /** Nobody waits for who is building it: then it is in use. */
    private void markAsAsked(Handle handle, int id) {
        Instant now = Instant.now(clock);
        handle.createUpdate("""
                UPDATE chaining SET asked_at = :now
                WHERE id = (SELECT id FROM chaining WHERE id = :id AND asked_at < :before FOR NO KEY UPDATE SKIP LOCKED)
                """)
                .bind("id", id).bind("now", now).bind("before", now.minus(ASKED_PRECISION)).execute();
    }
}
