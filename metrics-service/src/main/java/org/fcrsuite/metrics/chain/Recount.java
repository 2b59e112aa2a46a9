package org.fcrsuite.metrics.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.column.ColumnCheck;
import org.fcrsuite.metrics.column.CountedContact;
import org.fcrsuite.metrics.label.Labels;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Recounts everything from the contacts and compares it with what is stored. Customers are compared in bounded steps
 * under their locks, then what is stored with the columns in memory; so it can run while contacts arrive.
 */
@ApplicationScoped
public class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final int CUSTOMERS_A_STEP = 1_000;

    private final Chainings chainings;
    private final Facts facts;
    private final Locks locks;
    private final Measured measured;
    private final ColumnCheck columns;
    private final Labels labels;
    private final LastRun last;

    /** What is stored of customers beside what their contacts give. */
    @ApplicationScoped
    static class Measured {

        private final Measurement measurement;
        private final ChainedContacts chained;

        Measured(Measurement measurement, ChainedContacts chained) {
            this.measurement = measurement;
            this.chained = chained;
        }

        Set<ChainedRow> expected(List<ChainingRow> chainings, List<FactRow> stored) {
            return new HashSet<>(measurement.rows(chainings, stored));
        }

        Set<ChainedRow> found(List<ChainingRow> chainings, List<UUID> owners) {
            return new HashSet<>(chained.of(chainings, owners));
        }
    }

    /** For whoever watches: a difference is a defect, and a check that does not run finds none. */
    @ApplicationScoped
    static class LastRun {

        private final Clock clock;
        private final AtomicReference<Double> differences = new AtomicReference<>(Double.NaN);
        private final AtomicReference<Double> finished = new AtomicReference<>(Double.NaN);

        LastRun(MeterRegistry meters, Clock clock) {
            this.clock = clock;
            meters.gauge("fcr.recount.differences", differences, AtomicReference::get);
            meters.gauge("fcr.recount.finished.seconds", finished, AtomicReference::get);
        }

        void is(Result result) {
            differences.set((double) result.differences());
            finished.set((double) clock.instant().getEpochSecond());
        }
    }

    Recount(Chainings chainings, Facts facts, Locks locks, Measured measured, ColumnCheck columns, Labels labels,
            LastRun last) {
        this.chainings = chainings;
        this.facts = facts;
        this.locks = locks;
        this.measured = measured;
        this.columns = columns;
        this.labels = labels;
        this.last = last;
    }

    /** What a recount found. */
    @Schema(name = "RecountResult", description = "What a recount found.")
    public record Result(@Schema(description = "How many contacts were recounted.") long contacts,
            @Schema(description = "By how many different rules of chaining.") int chainings,
            @Schema(description = "0, or something is wrong.") long differences,
            @Schema(description = "Where: every difference up to a thousand; the service's log has all of them.") List<Difference> places) {
    }

    @Scheduled(cron = "{fcr.metrics.recount-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        run();
    }

    /** Of every chaining that is ready. Each difference is logged as an error. */
    public Result run() {
        List<ChainingRow> ready = chainings.kept().stream().filter(ChainingRow::isReady).toList();
        Findings findings = new Findings();
        UUID through = new UUID(0, 0);
        for (List<UUID> owners = facts.ownersAfter(through, CUSTOMERS_A_STEP); !owners.isEmpty(); owners = facts
                .ownersAfter(through, CUSTOMERS_A_STEP)) {
            List<UUID> these = owners;
            QuarkusTransaction.requiringNew().timeout(300).run(() -> compare(ready, these, findings));
            through = owners.get(owners.size() - 1);
        }
        boolean isWhole = true;
        for (ChainingRow chaining : ready) {
            isWhole &= columns.compare(chaining.id(), (inMemory, stored) -> add(findings, chaining, inMemory, stored));
        }
        Result result = findings.result(ready.size());
        if (isWhole || result.differences() > 0) {
            last.is(result);
        }
        LOG.infof("Recounted %d contacts by %d chainings: %d differences.", result.contacts(), result.chainings(),
                result.differences());
        return result;
    }

    private void compare(List<ChainingRow> ready, List<UUID> owners, Findings findings) {
        locks.owners(owners);
        List<FactRow> stored = facts.of(owners);
        Set<ChainedRow> expected = measured.expected(ready, stored);
        Set<ChainedRow> found = measured.found(ready, owners);
        findings.addContacts(stored.size());
        expected.stream().filter(row -> !found.contains(row)).forEach(row -> findings.add(difference(row, 0, 1)));
        found.stream().filter(row -> !expected.contains(row)).forEach(row -> findings.add(difference(row, 1, 0)));
    }

    private void add(Findings findings, ChainingRow chaining, CountedContact inMemory, CountedContact stored) {
        if (inMemory != null) {
            findings.add(difference(chaining, inMemory, 1, 0));
        }
        if (stored != null) {
            findings.add(difference(chaining, stored, 0, 1));
        }
    }

    private Difference difference(ChainingRow chaining, CountedContact row, int found, int expected) {
        return new Difference("columns", chaining.id(), LocalDate.ofEpochDay(row.day()), labels.name(row.segment().source()),
                row.contact(), row.outcome(), found, expected);
    }

    private Difference difference(ChainedRow row, int found, int expected) {
        return new Difference("chained_contact", row.chaining(), row.day(), labels.name(row.source()), row.contact(),
                row.outcome(), found, expected);
    }
}
