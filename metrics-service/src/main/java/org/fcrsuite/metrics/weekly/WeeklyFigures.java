package org.fcrsuite.metrics.weekly;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.ReconciliationReport;

/** A week's figures, and those of the week before. */
@ApplicationScoped
class WeeklyFigures {

    private static final int DAYS = 7;

    private final FcrReports reports;
    private final WeeklyConfig config;

    WeeklyFigures(FcrReports reports, WeeklyConfig config) {
        this.reports = reports;
        this.config = config;
    }

    record TwoWeeks(ReconciliationReport week, ReconciliationReport before) {
    }

    TwoWeeks of(LocalDate monday) {
        return new TwoWeeks(reports.reconcile(week(monday)), reports.reconcile(week(monday.minusDays(DAYS))));
    }

    private FcrQuery week(LocalDate monday) {
        return FcrQuery.of(config.definition()).between(monday, monday.plusDays(DAYS - 1L));
    }
}
