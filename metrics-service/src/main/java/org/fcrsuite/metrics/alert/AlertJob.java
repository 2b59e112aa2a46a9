package org.fcrsuite.metrics.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.mail.Postman;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks each hour whether a watched figure has left its band or is back, and tells each once. */
@ApplicationScoped
class AlertJob {

    private static final Logger LOG = Logger.getLogger(AlertJob.class);
    /** An end that could not be told in a week is no news any more. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final DayFigures figures;
    private final Alerts alerts;
    private final AlertLetters letters;
    private final Postman postman;
    private final AlertConfig config;
    private final MetricsConfig metrics;
    private final Clock clock;

    AlertJob(DayFigures figures, Alerts alerts, AlertLetters letters, Postman postman, AlertConfig config,
            MetricsConfig metrics, Clock clock) {
        this.figures = figures;
        this.alerts = alerts;
        this.letters = letters;
        this.postman = postman;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What is watched, and who is told. */
    record Watch(Map<Watched, Band> bands, int days, List<String> recipients) {
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        Watch watch = new Watch(
                Map.of(Watched.EXTERNAL, new Band(config.externalFrom().orElse(null), config.externalTo().orElse(null)),
                        Watched.GAP, new Band(config.gapFrom().orElse(null), config.gapTo().orElse(null))),
                Math.max(1, config.days()), config.recipients().orElse(List.of()));
        if (watch.bands().values().stream().anyMatch(Band::isSet)) {
            check(watch, Instant.now(clock));
        }
    }

    void check(Watch watch, Instant now) {
        try {
            Map<Watched, List<DayFigure>> days = figures.until(LocalDate.ofInstant(now, metrics.reportingZone()).minusDays(1));
            watch.bands().forEach((figure, band) -> {
                if (band.isSet()) {
                    check(figure, new Course(days.get(figure), band, watch.days()), watch.recipients(), now);
                }
            });
            alerts.forgetOld(now);
        } catch (ProblemException notYet) {
            LOG.warnf("The watch over the figures waits: %s", notYet.getMessage());
        }
    }

    /** What is written down is told from there, so that nothing is lost where this breaks off in between. */
    private void check(Watched figure, Course course, List<String> recipients, Instant now) {
        course.outsideSince().ifPresent(since -> alerts.begin(figure, since, now));
        if (course.isBack()) {
            alerts.end(figure, now);
        }
        alerts.open(figure).ifPresent(alert -> tell(alert, "begun", course, recipients));
        alerts.overSince(figure, now.minus(NEWS)).forEach(alert -> tell(alert, "over", course, recipients));
    }

    private void tell(Alerts.Alert alert, String what, Course course, List<String> recipients) {
        postman.bring("alert %d %s".formatted(alert.id(), what), recipients,
                () -> letters.letter(alert, course, postman.language()));
    }
}
