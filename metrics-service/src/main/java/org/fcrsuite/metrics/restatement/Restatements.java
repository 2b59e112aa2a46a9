package org.fcrsuite.metrics.restatement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What final weeks were known to be, and every change of them. */
@ApplicationScoped
public class Restatements {

    private static final Duration DAYS_ARE_KEPT = Duration.ofDays(14);

    private final Jdbi jdbi;
    private final ReasonCounter reasons;

    Restatements(Jdbi jdbi, ReasonCounter reasons) {
        this.jdbi = jdbi;
        this.reasons = reasons;
    }

    /** A week or a single day, by one version of a definition. */
    record Span(String definition, int version, LocalDate first, int days) {
    }

    /**
     * A look at the figures.
     *
     * @param chaining by which the contacts are measured
     * @param window of the definition
     * @param snapshot what had been recorded
     */
    record Look(int chaining, Duration window, Instant at, String snapshot) {
    }

    /** @param snapshot null where it comes from before reasons were counted */
    private record Known(long internalResolved, long internalDetermined, long externalResolved, long externalDetermined,
            Instant knownAt, String snapshot) {

        Figures figures() {
            return new Figures(internalResolved, internalDetermined, externalResolved, externalDetermined);
        }
    }

    private record Row(long id, String definition, int version, LocalDate week, int days, long wasInternalResolved,
            long wasInternalDetermined, long wasExternalResolved, long wasExternalDetermined, long isInternalResolved,
            long isInternalDetermined, long isExternalResolved, long isExternalDetermined, Instant knownAt, Instant foundAt,
            Long late, Long anotherLate, Long merged, Long reopened, Long answered, Long otherwise) {

        Restatement restatement() {
            return new Restatement(id, definition, version, week, days,
                    new Figures(wasInternalResolved, wasInternalDetermined, wasExternalResolved, wasExternalDetermined),
                    new Figures(isInternalResolved, isInternalDetermined, isExternalResolved, isExternalDetermined),
                    late == null ? null : new Reasons(late, anotherLate, merged, reopened, answered, otherwise), knownAt,
                    foundAt);
        }
    }

    /** Before the figures are read that it is to be compared with. */
    Look look(int chaining, Duration window, Instant now) {
        return new Look(chaining, window, now, reasons.snapshot());
    }

    boolean isKnown(Span span) {
        return jdbi.withHandle(handle -> known(handle, span)).isPresent();
    }

    /** Of several replicas that compare at once, one finds the difference. */
    void compare(Span span, Figures is, Look now) {
        jdbi.useTransaction(handle -> {
            Optional<Known> known = known(handle, span);
            if (known.isPresent() && known.get().knownAt().isAfter(now.at())) {
                // Another replica has looked since: what is older than that is no news.
                return;
            }
            if (known.isPresent() && !known.get().figures().equals(is)) {
                long id = write(handle, span, known.get(), is, now);
                explain(handle, id, span, known.get(), now);
            }
            know(handle, span, is, now);
        });
    }

    private static Optional<Known> known(Handle handle, Span span) {
        return of(span,
                handle.createQuery(
                        """
                                SELECT internal_resolved, internal_determined, external_resolved, external_determined, known_at,
                                    snapshot::text AS snapshot
                                FROM known_week WHERE definition = :definition AND version = :version AND week = :week AND days = :days FOR UPDATE
                                """))
                .mapTo(Known.class).findOne();
    }

    private static void know(Handle handle, Span span, Figures is, Look now) {
        of(span, handle.createUpdate(
                """
                        INSERT INTO known_week (definition, version, week, days, internal_resolved, internal_determined, external_resolved,
                            external_determined, known_at, snapshot)
                        VALUES (:definition, :version, :week, :days, :internalResolved, :internalDetermined, :externalResolved,
                            :externalDetermined, :at, :snapshot::pg_snapshot)
                        ON CONFLICT (definition, version, week, days) DO UPDATE SET internal_resolved = excluded.internal_resolved,
                            internal_determined = excluded.internal_determined, external_resolved = excluded.external_resolved,
                            external_determined = excluded.external_determined, known_at = excluded.known_at,
                            snapshot = excluded.snapshot
                        """))
                .bindMethods(is).bind("at", now.at()).bind("snapshot", now.snapshot()).execute();
    }

    private static long write(Handle handle, Span span, Known was, Figures is, Look now) {
        return of(span, handle.createQuery("""
                INSERT INTO restatement (definition, version, week, days, was_internal_resolved, was_internal_determined,
                    was_external_resolved, was_external_determined, is_internal_resolved, is_internal_determined,
                    is_external_resolved, is_external_determined, known_at, found_at)
                VALUES (:definition, :version, :week, :days, :wasInternalResolved, :wasInternalDetermined, :wasExternalResolved,
                    :wasExternalDetermined, :internalResolved, :internalDetermined, :externalResolved, :externalDetermined,
                    :knownAt, :at)
                RETURNING id
                """))
                .bind("wasInternalResolved", was.internalResolved()).bind("wasInternalDetermined", was.internalDetermined())
                .bind("wasExternalResolved", was.externalResolved()).bind("wasExternalDetermined", was.externalDetermined())
                .bindMethods(is).bind("knownAt", was.knownAt()).bind("at", now.at()).mapTo(Long.class).one();
    }

    private void explain(Handle handle, long id, Span span, Known was, Look now) {
        if (was.snapshot() != null) {
            handle.createUpdate("""
                    UPDATE restatement SET late = :late, another_late = :anotherLate, merged = :merged, reopened = :reopened,
                        answered = :answered, otherwise = :otherwise
                    WHERE id = :id
                    """)
                    .bindMethods(reasons.since(handle, now, span, was.snapshot()))
                    .bind("id", id).execute();
        }
    }

    private static <T extends SqlStatement<T>> T of(Span span, T statement) {
        return statement.bind("definition", span.definition()).bind("version", span.version()).bind("week", span.first())
                .bind("days", span.days());
    }

    /** The latest of a definition's version, of weeks and single days that have some of these days. */
    public List<Restatement> of(String definition, int version, LocalDate from, LocalDate to, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT * FROM restatement
                WHERE definition = :definition AND version = :version AND week <= :to AND week + days > :from
                ORDER BY id DESC LIMIT :most
                """)
                .bind("definition", definition).bind("version", version).bind("from", from).bind("to", to).bind("most", most)
                .mapTo(Row.class).map(Row::restatement).list());
    }

    /** The latest of all, before a given one where there is one. */
    List<Restatement> latest(Long before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT * FROM restatement WHERE id < :before ORDER BY id DESC LIMIT :most
                """)
                .bind("before", before == null ? Long.MAX_VALUE : before).bind("most", most).mapTo(Row.class)
                .map(Row::restatement).list());
    }

    void forget(Instant foundBefore, LocalDate weeksBefore, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM restatement WHERE found_at < :before").bind("before", foundBefore).execute();
            handle.createUpdate("DELETE FROM known_week WHERE week < :before").bind("before", weeksBefore).execute();
            // A single day is looked at until its week is whole.
            handle.createUpdate("DELETE FROM known_week WHERE days = 1 AND known_at < :before")
                    .bind("before", now.minus(DAYS_ARE_KEPT)).execute();
        });
        reasons.forget();
    }
}
