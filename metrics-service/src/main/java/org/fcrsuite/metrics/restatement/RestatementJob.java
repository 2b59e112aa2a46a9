package org.fcrsuite.metrics.restatement;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.chain.ChainingRow;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Compares each day what final weeks, and the final days of the latest, are with what they were when this was last done. */
@ApplicationScoped
class RestatementJob {

    private static final Logger LOG = Logger.getLogger(RestatementJob.class);
    private static final int WEEK = 7;

    private final Definitions definitions;
    private final FcrReports reports;
    private final Chainings chainings;
    private final Restatements restatements;
    private final RestatementConfig config;
    private final MetricsConfig metrics;
    private final Clock clock;

    RestatementJob(Definitions definitions, FcrReports reports, Chainings chainings, Restatements restatements,
            RestatementConfig config, MetricsConfig metrics, Clock clock) {
        this.definitions = definitions;
        this.reports = reports;
        this.chainings = chainings;
        this.restatements = restatements;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(cron = "{fcr.metrics.restatements.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        check(Instant.now(clock));
    }

    void check(Instant now) {
        LocalDate first = LocalDate.ofInstant(now, metrics.reportingZone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(config.weeks());
        for (StoredDefinition stored : definitions.latest()) {
            try {
                compare(stored, first, now);
            } catch (ProblemException notReady) {
                LOG.debugf("The weeks by '%s' are not compared: %s", stored.definition().name(), notReady.getMessage());
            }
        }
        restatements.forget(now.minus(config.keep()), first, now);
    }

    private void compare(StoredDefinition stored, LocalDate first, Instant now) {
        LocalDate last = Finality.lastFinalDay(now, stored.definition().window(), metrics.reportingZone());
        Optional<ChainingRow> chaining = chainings.find(stored.definition().chaining());
        if (last.isBefore(first) || chaining.isEmpty()) {
            return;
        }
        Restatements.Look look = restatements.look(chaining.get().id(), stored.definition().window(), now);
        LocalDate unfinished = last.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        compare(stored, GroupBy.DAY, firstDay(stored, unfinished), last, look);
        compare(stored, GroupBy.WEEK, first, unfinished.minusDays(1), look);
    }

    /** The days of a week that has just become whole are compared once more: from then on the week is. */
    private LocalDate firstDay(StoredDefinition stored, LocalDate unfinished) {
        LocalDate whole = unfinished.minusWeeks(1);
        return restatements.isKnown(span(stored, GroupBy.WEEK, whole)) ? unfinished : whole;
    }

    private void compare(StoredDefinition stored, GroupBy step, LocalDate from, LocalDate to, Restatements.Look look) {
        if (to.isBefore(from)) {
            return;
        }
        FcrQuery query = FcrQuery.of(stored.definition().name()).byVersion(stored.version()).between(from, to);
        for (FcrReport.Group group : reports.course(query, whole -> step).steps().groups()) {
            restatements.compare(span(stored, step, first(step, group.key())), Figures.of(group), look);
        }
    }

    private static LocalDate first(GroupBy step, String key) {
        return step == GroupBy.DAY ? LocalDate.parse(key) : LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }

    private static Restatements.Span span(StoredDefinition stored, GroupBy step, LocalDate first) {
        return new Restatements.Span(stored.definition().name(), stored.version(), first, step == GroupBy.DAY ? 1 : WEEK);
    }
}
