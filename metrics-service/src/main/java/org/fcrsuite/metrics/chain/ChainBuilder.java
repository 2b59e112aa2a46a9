package org.fcrsuite.metrics.chain;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Measures all stored contacts by a chaining that is new, customer after customer in bounded steps. Each step is one
 * transaction that also stores how far it came, so the work can stop anywhere and be gone on with by any replica. What
 * arrives meanwhile is measured as it arrives where its customer has had their turn.
 */
@ApplicationScoped
public class ChainBuilder {

    private static final Logger LOG = Logger.getLogger(ChainBuilder.class);
    private static final int CONTACTS_A_STEP = 1_000_000;
    /** Whoever waits for a chaining builds it where that is soon done. */
    private static final int CONTACTS_SOON_DONE = 20_000;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Chainings chainings;
    private final Facts facts;
    private final Locks locks;
    private final Remeasurement remeasurement;
    private final ColumnStore columns;

    ChainBuilder(Jdbi jdbi, Chainings chainings, Facts facts, Locks locks, Remeasurement remeasurement,
            ColumnStore columns) {
        this.jdbi = jdbi;
        this.chainings = chainings;
        this.facts = facts;
        this.locks = locks;
        this.remeasurement = remeasurement;
        this.columns = columns;
    }

    private enum Step {
        FORWARD,
        FINISHED,
        /** Somebody else is at it, or it is finished or dropped, or too much to do while somebody waits. */
        NOT_OURS
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        for (ChainingRow chaining : chainings.kept()) {
            if (!chaining.isReady()) {
                while (step(chaining, false) == Step.FORWARD) {
                    LOG.debugf("Chaining %d is being built.", chaining.id());
                }
            }
        }
    }

    /** Builds, or waits for who is building; false where it is not ready in time: the work goes on in the background. */
    public boolean build(ChainingRow chaining, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!chainings.isReady(chaining.id())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            if (step(chaining, true) == Step.NOT_OURS) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return true;
    }

    private Step step(ChainingRow chaining, boolean isAwaited) {
        return QuarkusTransaction.requiringNew().timeout(3_600).call(() -> {
            Optional<UUID> through = claim(chaining.id());
            if (through.isEmpty()) {
                return Step.NOT_OURS;
            }
            if (isAwaited && facts.hasMoreThan(CONTACTS_SOON_DONE, through.get())) {
                return Step.NOT_OURS;
            }
            if (through.get().equals(NOBODY)) {
                // Who began writing before this chaining existed does not know it: let them end before we look.
                QuarkusTransaction.requiringNew().run(locks::everyOwner);
                // Nobody reads them before it is ready, and then all are read anew.
                columns.forget(chaining.id());
            }
            Optional<UUID> last = facts.through(through.get(), CONTACTS_A_STEP);
            if (last.isEmpty()) {
                return finished(chaining.id(), through.get());
            }
            locks.everyOwner();
            remeasurement.measure(through.get(), last.get(), chaining);
            advance(chaining.id(), last.get());
            return Step.FORWARD;
        });
    }

    private Optional<UUID> claim(int id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT built_through FROM chaining WHERE id = :id AND state = 'BUILDING'
                FOR NO KEY UPDATE SKIP LOCKED
                """)
                .bind("id", id).mapTo(UUID.class).findOne());
    }

    private void advance(int id, UUID through) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE chaining SET built_through = :through WHERE id = :id")
                .bind("id", id).bind("through", through).execute());
    }

    /**
     * Who writes now leaves customers beyond the last one to the builder. So everybody has to end before it can be said that
     * nobody is left.
     */
    private Step finished(int id, UUID through) {
        locks.everyOwner();
        if (facts.hasMoreThan(0, through)) {
            return Step.FORWARD;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE chaining SET state = 'READY', generation = generation + 1, built_in = pg_current_xact_id() WHERE id = :id
                """).bind("id", id).execute());
        LOG.infof("Chaining %d is ready.", id);
        return Step.FINISHED;
    }
}
