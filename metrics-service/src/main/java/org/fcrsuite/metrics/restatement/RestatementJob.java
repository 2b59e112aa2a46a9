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

/** Compares each day what final weeks are with what they were when this was last done. */
@ApplicationScoped
class RestatementJob {

    private static final Logger LOG = Logger.getLogger(RestatementJob.class);

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
        restatements.forget(now.minus(config.keep()), first);
    }

    private void compare(StoredDefinition stored, LocalDate first, Instant now) {
        LocalDate last = Finality.lastFinalDay(now, stored.definition().window(), metrics.reportingZone());
        Optional<ChainingRow> chaining = chainings.find(stored.definition().chaining());
        if (last.isBefore(first) || chaining.isEmpty()) {
            return;
        }
        Restatements.Look look = restatements.look(chaining.get().id(), now);
        FcrQuery query = FcrQuery.of(stored.definition().name()).byVersion(stored.version()).between(first, last);
        for (FcrReport.Group week : reports.course(query, whole -> GroupBy.WEEK).steps().groups()) {
            LocalDate monday = LocalDate.parse(week.key() + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (!monday.plusDays(6).isAfter(last)) {
                restatements.compare(new Restatements.Week(stored.definition().name(), stored.version(), monday),
                        Figures.of(week), look);
            }
        }
    }
}
