package org.fcrsuite.metrics.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Removes chainings that nothing uses any more. A later use builds them again. */
@ApplicationScoped
public class ChainRemover {

    /** An old version of a definition may be looked at for a while without building its chains each time. */
    private static final Duration UNUSED_FOR = Duration.ofDays(1);
    /** With the number of rows that are removed in a step: a pack is some hundred contacts. */
    private static final Map<String, Integer> TABLES = Map.of("chained_contact", 20_000, "chained_pack", 500);

    private final Jdbi jdbi;
    private final Locks locks;
    private final Clock clock;

    ChainRemover(Jdbi jdbi, Locks locks, Clock clock) {
        this.jdbi = jdbi;
        this.locks = locks;
        this.clock = clock;
    }

    /** @param used the chainings that definitions use now */
    public void removeAllBut(Set<Integer> used) {
        List<Integer> dropped = QuarkusTransaction.requiringNew().call(() -> drop(used));
        if (dropped.isEmpty()) {
            return;
        }
        // Whoever still measures by them ends first; who begins now does not see them.
        QuarkusTransaction.requiringNew().run(locks::everyOwner);
        dropped.forEach(this::remove);
    }

    private List<Integer> drop(Set<Integer> used) {
        jdbi.useHandle(handle -> ArrayBatch.of(used).integer("used", id -> id)
                .bindTo(handle.createUpdate("""
                        UPDATE chaining SET state = 'DROPPED' WHERE id <> ALL (:used) AND asked_at < :before
                        """))
                .bind("before", Instant.now(clock).minus(UNUSED_FOR)).execute());
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM chaining WHERE state = 'DROPPED'")
                .mapTo(Integer.class).list());
    }

    private void remove(int id) {
        TABLES.forEach((table, most) -> removeAll(id, table, most));
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM chaining WHERE id = :id").bind("id", id).execute()));
    }

    /** Step by step, so that no transaction holds everything. */
    private void removeAll(int id, String table, int most) {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> removeSome(id, table, most));
        } while (removed > 0);
    }

    private int removeSome(int id, String table, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                DELETE FROM <table>
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM <table> WHERE chaining = :id LIMIT :most))
                """)
                .define("table", table).bind("id", id).bind("most", most).execute());
    }
}
