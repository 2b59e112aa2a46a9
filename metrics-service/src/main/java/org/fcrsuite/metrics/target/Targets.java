package org.fcrsuite.metrics.target;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;
import org.fcrsuite.metrics.definition.Definitions;
import org.jdbi.v3.core.Jdbi;

/** What figures are to become. There is one target at most of one figure. */
@ApplicationScoped
public class Targets {

    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final Definitions definitions;
    private final TeamAccess access;
    private final AuditLog audit;
    private final Clock clock;

    Targets(Jdbi jdbi, Definitions definitions, TeamAccess access, AuditLog audit, Clock clock) {
        this.jdbi = jdbi;
        this.definitions = definitions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that whoever asks may see. */
    public List<Target> all() {
        return stored().stream().filter(target -> target.team() == null || access.allows(target.team())).toList();
    }

    private List<Target> stored() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, definition, dimension, member, side, rate, since, due, set_by, set_at
                FROM target ORDER BY definition, dimension, member, side
                """)
                .mapTo(Target.class).list());
    }

    /** In place of the one that the same figure has already. */
    @Transactional
    public Target set(TargetRequest sent, String by) {
        TargetRequest target = sent.complete();
        List<Problem.Invalid> wrong = TargetCheck.of(target, !definitions.versions(target.definition()).isEmpty());
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        access.require(target.dimension() == Audience.TEAM ? target.member() : null);
        Target stored = store(target, by);
        if (stored().size() > MOST) {
            throw ProblemException.unprocessable("There are " + MOST + " targets already. Remove one first.");
        }
        audit.record(by, AuditedAction.TARGET_SET, name(stored) + " " + stored.rate() + " by " + stored.due());
        return stored;
    }

    private Target store(TargetRequest target, String by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO target (definition, dimension, member, side, rate, since, due, set_by, set_at)
                VALUES (:definition, :dimension, :member, :side, :rate, :since, :due, :by, :at)
                ON CONFLICT (definition, dimension, member, side) DO UPDATE SET rate = excluded.rate,
                    since = excluded.since, due = excluded.due, set_by = excluded.set_by, set_at = excluded.set_at
                RETURNING id, definition, dimension, member, side, rate, since, due, set_by, set_at
                """)
                .bind("definition", target.definition()).bind("dimension", target.dimension()).bind("member", target.member())
                .bind("side", target.side()).bind("rate", target.rate()).bind("since", target.since())
                .bind("due", target.due()).bind("by", by).bind("at", Instant.now(clock)).mapTo(Target.class).one());
    }

    @Transactional
    public void remove(long id, String by) {
        Target removed = jdbi.withHandle(handle -> handle.createQuery("""
                DELETE FROM target WHERE id = :id
                RETURNING id, definition, dimension, member, side, rate, since, due, set_by, set_at
                """)
                .bind("id", id).mapTo(Target.class).findOne())
                .orElseThrow(() -> ProblemException.notFound("There is no such target."));
        access.require(removed.team());
        audit.record(by, AuditedAction.TARGET_REMOVED, name(removed));
    }

    private static String name(Target target) {
        return "%s %s %s %s".formatted(target.definition(), target.dimension(), target.member(), target.side())
                .replaceAll(" +", " ");
    }
}
