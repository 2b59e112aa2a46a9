package org.fcrsuite.metrics.weekly;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.ReconciliationReport;

/** A week's figures, and those of the weeks that it is read beside. */
@ApplicationScoped
class WeeklyFigures {

    private static final int DAYS = 7;

    private final FcrReports reports;
    private final Definitions definitions;
    private final WeeklyConfig config;

    WeeklyFigures(FcrReports reports, Definitions definitions, WeeklyConfig config) {
        this.reports = reports;
        this.definitions = definitions;
        this.config = config;
    }

    /** @param lastFinal the last week whose windows have all closed; null where that is the week itself */
    record Weeks(ReconciliationReport week, ReconciliationReport before, ReconciliationReport lastFinal) {
    }

    Weeks of(LocalDate monday) {
        ReconciliationReport week = reports.reconcile(week(monday));
        LocalDate previous = monday.minusDays(DAYS);
        ReconciliationReport before = reports.reconcile(week(previous));
        LocalDate last = lastFinal(week);
        if (!last.isBefore(monday)) {
            return new Weeks(week, before, null);
        }
        return new Weeks(week, before, last.equals(previous) ? before : reports.reconcile(week(last)));
    }

    /** The Monday of the last week that was final when a report was read. */
    private LocalDate lastFinal(ReconciliationReport read) {
        Duration window = definitions.find(read.definition().name(), read.definition().version()).orElseThrow()
                .definition().window();
        return Finality.lastFinalDay(read.asOf(), window, ZoneId.of(read.zone())).plusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(DAYS);
    }

    private FcrQuery week(LocalDate monday) {
        return FcrQuery.of(config.definition()).between(monday, monday.plusDays(DAYS - 1L));
    }
}
