package org.fcrsuite.metrics.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;
import org.jdbi.v3.core.Jdbi;

/** What was done, and when. */
@ApplicationScoped
public class Changes {

    private static final int MOST = 1_000;

    private final Jdbi jdbi;
    private final TeamAccess access;
    private final AuditLog audit;
    private final Clock clock;

    Changes(Jdbi jdbi, TeamAccess access, AuditLog audit, Clock clock) {
        this.jdbi = jdbi;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that whoever asks may see, the latest first. */
    public List<Change> all() {
        return stored().stream().filter(this::maySee).toList();
    }

    /** Agents are of any team: who sees some teams only is not told their names. */
    private boolean maySee(Change change) {
        return switch (change.scope()) {
            case ALL, TOPIC -> true;
            case TEAM -> access.allows(change.team());
            case AGENTS -> access.only().isEmpty();
        };
    }

    private List<Change> stored() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, what, made_on, scope, members, marked_by, marked_at FROM change ORDER BY made_on DESC, id DESC
                """)
                .mapTo(Change.class).list());
    }

    public Optional<Change> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, what, made_on, scope, members, marked_by, marked_at FROM change WHERE id = :id
                """)
                .bind("id", id).mapTo(Change.class).findOne()).filter(this::maySee);
    }

    @Transactional
    public Change mark(ChangeRequest sent, String by) {
        ChangeRequest change = sent.complete();
        List<Problem.Invalid> wrong = change.wrong();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        access.require(change.scope() == Scope.TEAM ? change.members().get(0) : null);
        if (stored().size() >= MOST) {
            throw ProblemException.unprocessable("There are " + MOST + " changes already. Remove one first.");
        }
        Change stored = store(change, by);
        audit.record(by, AuditedAction.CHANGE_MARKED, stored.madeOn() + " " + stored.what());
        return stored;
    }

    private Change store(ChangeRequest change, String by) {
        return jdbi.withHandle(handle -> ArrayBatch.of(change.members()).text("members", name -> name)
                .bindTo(handle.createQuery("""
                        INSERT INTO change (what, made_on, scope, members, marked_by, marked_at)
                        VALUES (:what, :madeOn, :scope, :members, :by, :at)
                        RETURNING id, what, made_on, scope, members, marked_by, marked_at
                        """))
                .bind("what", change.what()).bind("madeOn", change.madeOn()).bind("scope", change.scope()).bind("by", by)
                .bind("at", Instant.now(clock))
                .mapTo(Change.class).one());
    }

    @Transactional
    public void remove(long id, String by) {
        Change removed = find(id).orElseThrow(() -> ProblemException.notFound("There is no such change."));
        access.require(removed.team());
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM change WHERE id = :id").bind("id", id).execute());
        audit.record(by, AuditedAction.CHANGE_REMOVED, removed.madeOn() + " " + removed.what());
    }
}
