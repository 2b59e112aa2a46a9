package org.fcrsuite.metrics.chain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.domain.ContactName;
import org.jdbi.v3.core.Jdbi;

/**
 * Several consumers, replicas and the chain builder may touch one contact or customer at once: whoever writes holds its
 * lock until the transaction ends. Locks are taken in one order everywhere (contacts, then customers, each by bucket), so
 * nobody waits in a circle, and there are few enough of them for PostgreSQL's lock table.
 */
@ApplicationScoped
public class Locks {

    private static final int BUCKETS = 256;
    private static final int CONTACTS = 1;
    private static final int OWNERS = 2;
    private static final int DEFINITIONS = 3;

    private final Jdbi jdbi;

    Locks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void contacts(Collection<ContactName> names) {
        lock(CONTACTS, names);
    }

    public void owners(Collection<?> owners) {
        lock(OWNERS, owners);
    }

    /** For whoever stores definitions: replicas that start together seed the same presets. */
    public void definitions() {
        lockBuckets(DEFINITIONS, new TreeSet<>(Set.of(0)));
    }

    /** Waits until everybody who began before has ended. */
    void everyOwner() {
        TreeSet<Integer> all = new TreeSet<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            all.add(bucket);
        }
        lockBuckets(OWNERS, all);
    }

    private void lock(int space, Collection<?> keys) {
        TreeSet<Integer> buckets = new TreeSet<>();
        keys.forEach(key -> buckets.add(Math.floorMod(key.hashCode() * 31, BUCKETS)));
        lockBuckets(space, buckets);
    }

    private void lockBuckets(int space, TreeSet<Integer> buckets) {
        jdbi.useHandle(handle -> ArrayBatch.of(buckets).integer("buckets", bucket -> bucket)
                .bindTo(handle.createQuery("""
                        SELECT count(pg_advisory_xact_lock(:space, bucket)::text)
                        FROM unnest(:buckets) WITH ORDINALITY AS sorted(bucket, place)
                        """))
                .bind("space", space).mapTo(Integer.class).one());
    }
}
