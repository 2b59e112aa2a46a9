package org.fcrsuite.ingest.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The imports, and who is working on which. Leases go by the database's clock, the one that all replicas share. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private final Jdbi jdbi;

    ImportJobs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the oldest import that nobody works on. */
    @Transactional
    Optional<UUID> claim(UUID owner, Duration lease, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE import_job
                SET state = 'RUNNING', lease_owner = :owner, lease_until = clock_timestamp() + :lease * interval '1 ms',
                    attempts = attempts + 1, started_at = coalesce(started_at, :now)
                WHERE id = (
                    SELECT id FROM import_job
                    WHERE state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < clock_timestamp())
                    ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)
                .bind("owner", owner).bind("lease", lease.toMillis()).bind("now", now).mapTo(UUID.class).findOne());
    }

    /** Call within a transaction, which nobody else can then finish for us. */
    ImportJob lock(UUID id, UUID owner) {
        ImportJob job = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !owner.equals(job.leaseOwner)) {
            throw new LeaseLostException(id);
        }
        return job;
    }

    /** Call within a transaction that holds the lock. */
    void extend(UUID id, Duration lease) {
        flush();
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE import_job SET lease_until = clock_timestamp() + :lease * interval '1 ms' WHERE id = :id
                """)
                .bind("id", id).bind("lease", lease.toMillis()).execute());
    }

    /** Lets go of an import, for this replica or another to go on with after a pause. */
    @Transactional
    void release(UUID id, UUID owner, Duration pause, boolean attemptCounts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE import_job
                SET lease_owner = NULL, lease_until = clock_timestamp() + :pause * interval '1 ms',
                    attempts = attempts - :forgiven
                WHERE id = :id AND lease_owner = :owner
                """)
                .bind("id", id).bind("owner", owner).bind("pause", pause.toMillis())
                .bind("forgiven", attemptCounts ? 0 : 1).execute());
    }

    /** @param sources the only ones that count; all where there are none */
    List<ImportJob> newest(Optional<Set<String>> sources, int most) {
        Sort newestFirst = Sort.descending("createdAt").and("id");
        return sources.map(only -> find("source in ?1", newestFirst, only)).orElseGet(() -> findAll(newestFirst))
                .page(0, most).list();
    }

    /** How many are not finished. */
    long waiting() {
        return count("finishedAt is null");
    }

    @Transactional
    int forgetFinishedBefore(Instant then) {
        return (int) delete("finishedAt < ?1", then);
    }
}
