package org.fcrsuite.metrics.weekly;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.page.Evidence;
import org.fcrsuite.metrics.page.Place;
import org.fcrsuite.metrics.page.ReportRequest;
import org.fcrsuite.metrics.page.Tabular;
import org.fcrsuite.metrics.report.WhenReady;

/** The figures of the last whole week, to be taken away. */
@ApplicationScoped
class WeeklyFiles implements Tabular {

    private final WeeklyFigures figures;
    private final WeeklyJob job;
    private final Clock clock;

    WeeklyFiles(WeeklyFigures figures, WeeklyJob job, Clock clock) {
        this.figures = figures;
        this.job = job;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.WEEKLY;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        return WhenReady.read(() -> figures.of(job.schedule().week(job.schedule().last(Instant.now(clock)))))
                .map(two -> new Tables(List.of(new WeeklyTable(locale).table(two)), Evidence.of(two.week(), null)));
    }
}
