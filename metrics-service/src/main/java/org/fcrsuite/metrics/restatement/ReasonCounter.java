package org.fcrsuite.metrics.restatement;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Says why a week or a day is not what it was. Only contacts that were measured anew since are looked at, so this costs what
 * has changed and not what there is. Where the whole chaining was made anew since, all contacts of these days are: by the day
 * on
 * which each ended itself, which is another one than it is counted on where a dropped call went on after midnight.
 */
@ApplicationScoped
class ReasonCounter {

    private final Jdbi jdbi;

    ReasonCounter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What has been recorded by now. Taken before figures are read: what comes meanwhile is rather told twice than never. */
    String snapshot() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT pg_current_snapshot()::text").mapTo(String.class).one());
    }

    /**
     * A customer who comes again after the window is no news of these days: what concerns other contacts counts within it.
     *
     * @param known the snapshot when the figures were known
     */
    Reasons since(Handle handle, Restatements.Look now, Restatements.Span span, String known) {
        return handle.createQuery(SQL).bind("chaining", now.chaining()).bind("window", now.window().toSeconds())
                .bind("first", span.first()).bind("last", span.first().plusDays(span.days() - 1L)).bind("known", known)
                .mapTo(Reasons.class).one();
    }

    /** Customers of whom nothing moved any more since the oldest figures that are known. */
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM moved_owner WHERE moved_in < (SELECT min(pg_snapshot_xmin(snapshot)) FROM known_week)
                """).execute());
    }

    private static final String SQL = """
            WITH measured AS (
                SELECT contact FROM chained_contact
                WHERE chaining = :chaining AND day BETWEEN :first AND :last
                    AND changed >= pg_snapshot_xmin(:known::pg_snapshot) AND learnt_since(changed, :known::pg_snapshot)
                UNION
                SELECT id FROM contact
                WHERE (SELECT learnt_since(built_in, :known::pg_snapshot) FROM chaining WHERE id = :chaining)
                    AND (coalesce(ended_at, started_at) AT TIME ZONE (SELECT zone FROM chaining WHERE id = :chaining))::date
                        BETWEEN :first AND :last
            ), touched AS (
                SELECT c.id, c.owner, c.source, c.external_id, c.started_at, coalesce(c.ended_at, 'infinity') AS ended_at,
                    c.recorded_in, c.revised_in, c.reopened_in
                FROM measured m JOIN contact c ON c.id = m.contact
            ), learnt AS (
                SELECT coalesce(learnt_since(t.recorded_in, :known::pg_snapshot), false) AS late,
                    coalesce(learnt_since(t.reopened_in, :known::pg_snapshot), false) AS reopened,
                    EXISTS (SELECT FROM moved_owner o
                        WHERE o.owner = t.owner AND learnt_since(o.moved_in, :known::pg_snapshot)) AS merged,
                    EXISTS (SELECT FROM survey_fact s WHERE s.source = t.source AND s.external_id = t.external_id
                        AND learnt_since(s.answered_in, :known::pg_snapshot)) AS answered,
                    coalesce(near.recorded, false) AS another_late,
                    coalesce(learnt_since(t.revised_in, :known::pg_snapshot), false) OR coalesce(near.revised, false) AS revised
                FROM touched t CROSS JOIN LATERAL (
                    SELECT bool_or(learnt_since(o.recorded_in, :known::pg_snapshot)) AS recorded,
                        bool_or(learnt_since(o.revised_in, :known::pg_snapshot)) AS revised
                    FROM contact o
                    WHERE o.owner = t.owner AND o.id <> t.id AND o.started_at < t.ended_at + make_interval(secs => :window)
                        AND coalesce(o.ended_at, 'infinity') + make_interval(secs => :window) > t.started_at) near
            )
            SELECT count(*) FILTER (WHERE late) AS late,
                count(*) FILTER (WHERE another_late AND NOT late) AS another_late,
                count(*) FILTER (WHERE merged) AS merged,
                count(*) FILTER (WHERE reopened) AS reopened,
                count(*) FILTER (WHERE answered) AS answered,
                count(*) FILTER (WHERE revised AND NOT (late OR another_late OR merged OR reopened OR answered)) AS otherwise
            FROM learnt
            """;
}
