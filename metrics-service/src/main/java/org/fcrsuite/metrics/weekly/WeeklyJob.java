package org.fcrsuite.metrics.weekly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.mail.Postman;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Sends each week's report once to each recipient, late rather than not at all. */
@ApplicationScoped
class WeeklyJob {

    private static final Logger LOG = Logger.getLogger(WeeklyJob.class);

    private final WeeklyReport report;
    private final Postman postman;
    private final WeeklyConfig config;
    private final MetricsConfig metrics;
    private final Clock clock;

    WeeklyJob(WeeklyReport report, Postman postman, WeeklyConfig config, MetricsConfig metrics, Clock clock) {
        this.report = report;
        this.postman = postman;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    WeeklySchedule schedule() {
        return new WeeklySchedule(config.day(), config.at(), metrics.reportingZone());
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        send(config.recipients().orElse(List.of()), Instant.now(clock));
    }

    void send(List<String> recipients, Instant now) {
        LocalDate week = schedule().week(schedule().last(now));
        Locale language = postman.language();
        try {
            postman.bring("week " + week, recipients, () -> report.letter(report.view(week, language), language));
        } catch (ProblemException notYet) {
            LOG.warnf("The report of the week of %s waits: %s", week, notYet.getMessage());
        }
    }
}
