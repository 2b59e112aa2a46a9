package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Recounts everything from the contacts and compares it with what is stored. Customers are compared in bounded steps
 * under their locks, then the rollups with the sums of the measured contacts; so it can run while contacts arrive.
 */
@ApplicationScoped
public class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final int CUSTOMERS_A_STEP = 1_000;
    private static final int MOST_PLACES = 100;

    private final Jdbi jdbi;
    private final Chainings chainings;
    private final Facts facts;
    private final Locks locks;
    private final Measurement measurement;
    private final ChainedContacts chained;

    Recount(Jdbi jdbi, Chainings chainings, Facts facts, Locks locks, Measurement measurement, ChainedContacts chained) {
        this.jdbi = jdbi;
        this.chainings = chainings;
        this.facts = facts;
        this.locks = locks;
        this.measurement = measurement;
        this.chained = chained;
    }

    /**
     * @param differences 0, or something is wrong
     * @param places where, as far as they fit
     */
    public record Result(long contacts, int chainings, long differences, List<String> places) {
    }

    /** Every night: a difference is a defect, and is said loudly. */
    @Scheduled(cron = "{fcr.metrics.recount-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        Result result = run();
        if (result.differences() == 0) {
            LOG.infof("Recounted %d contacts by %d chainings: no difference.", result.contacts(), result.chainings());
        } else {
            LOG.errorf("The recount found %d differences, such as %s", result.differences(), result.places());
        }
    }

    /** Of every chaining that is ready. */
    public Result run() {
        List<ChainingRow> ready = chainings.kept().stream().filter(ChainingRow::isReady).toList();
        List<String> places = new ArrayList<>();
        long differences = 0;
        long contacts = 0;
        UUID last = new UUID(0, 0);
        for (List<UUID> owners = facts.ownersAfter(last, CUSTOMERS_A_STEP); !owners.isEmpty(); owners = facts
                .ownersAfter(last, CUSTOMERS_A_STEP)) {
            List<UUID> these = owners;
            Compared compared = QuarkusTransaction.requiringNew().timeout(300).call(() -> compare(ready, these));
            contacts += compared.contacts();
            differences += compared.places().size();
            addUpToMost(places, compared.places());
            last = owners.get(owners.size() - 1);
        }
        List<String> rollups = QuarkusTransaction.requiringNew().timeout(3_600).call(() -> rollupDifferences(ready));
        addUpToMost(places, rollups);
        return new Result(contacts, ready.size(), differences + rollups.size(), List.copyOf(places));
    }

    private record Compared(int contacts, List<String> places) {
    }

    private Compared compare(List<ChainingRow> ready, List<UUID> owners) {
        locks.owners(owners);
        List<FactRow> stored = facts.of(owners);
        Set<ChainedRow> expected = new HashSet<>(measurement.rows(ready, stored));
        Set<ChainedRow> found = new HashSet<>(chained.of(ready, owners));
        List<String> places = new ArrayList<>();
        expected.stream().filter(row -> !found.contains(row)).forEach(row -> places.add("missing " + row));
        found.stream().filter(row -> !expected.contains(row)).forEach(row -> places.add("wrong " + row));
        return new Compared(stored.size(), places);
    }

    private static void addUpToMost(List<String> places, List<String> more) {
        more.stream().limit((long) MOST_PLACES - places.size()).forEach(places::add);
    }

    /** Both sides are read by one statement, and so as of one moment. */
    private List<String> rollupDifferences(List<ChainingRow> ready) {
        List<String> places = new ArrayList<>();
        for (ChainingRow chaining : ready) {
            places.addAll(differences(DAYS, chaining));
            places.addAll(differences(SEGMENTS, chaining));
        }
        return places;
    }

    private List<String> differences(String sql, ChainingRow chaining) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).bind("chaining", chaining.id()).mapTo(String.class).list());
    }

    private static final String DAYS = """
            WITH counted AS (
                SELECT day, source, outcome, count(*) AS contacts FROM chained_contact WHERE chaining = :chaining
                GROUP BY day, source, outcome)
            SELECT format('rollup_day chaining %s day %s source %s outcome %s: %s instead of %s', :chaining, day, source,
                outcome, r.contacts, c.contacts)
            FROM counted c FULL JOIN (SELECT * FROM rollup_day WHERE chaining = :chaining) r USING (day, source, outcome)
            WHERE r.contacts IS DISTINCT FROM c.contacts
            """;

    private static final String SEGMENTS = """
            WITH measured AS (SELECT * FROM chained_contact WHERE chaining = :chaining),
            agent_role AS (
                SELECT contact, agent, sum(DISTINCT role) AS roles FROM (
                    SELECT contact, agent, 1 AS role FROM measured
                    UNION ALL SELECT contact, last_agent, 2 FROM measured
                    UNION ALL SELECT contact, unnest(CASE WHEN agents = '{}' THEN '{0}' ELSE agents END), 4 FROM measured) a
                GROUP BY contact, agent),
            segment AS (
                SELECT 1 AS dimension, channel AS member, day, source, outcome FROM measured
                UNION ALL SELECT 2, topic, day, source, outcome FROM measured
                UNION ALL SELECT 3, team, day, source, outcome FROM measured
                UNION ALL SELECT 4, queue, day, source, outcome FROM measured
                UNION ALL SELECT 10 + roles::int, a.agent, day, source, outcome
                    FROM measured JOIN agent_role a USING (contact)),
            counted AS (
                SELECT dimension, member, day, source, outcome, count(*) AS contacts FROM segment
                GROUP BY dimension, member, day, source, outcome)
            SELECT format('rollup_segment chaining %s dimension %s member %s day %s source %s outcome %s: %s instead of %s',
                :chaining, dimension, member, day, source, outcome, r.contacts, c.contacts)
            FROM counted c FULL JOIN (SELECT * FROM rollup_segment WHERE chaining = :chaining) r
                USING (dimension, member, day, source, outcome)
            WHERE r.contacts IS DISTINCT FROM c.contacts
            """;
}
