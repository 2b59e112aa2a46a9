package org.fcrsuite.metrics.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** The figures of single days, as far as they can be judged. */
@ApplicationScoped
class DayFigures {

    /** Far enough back for a gap whose window takes 90 days to close. */
    private static final int DAYS = 120;

    private final FcrReports reports;
    private final AlertConfig config;

    DayFigures(FcrReports reports, AlertConfig config) {
        this.reports = reports;
        this.config = config;
    }

    /** @param last the last whole day */
    Map<Watched, List<DayFigure>> until(LocalDate last) {
        List<ReconciledGroup> days = reports.compare(FcrQuery.of(config.definition()).between(last.minusDays(DAYS), last)
                .groupedBy(GroupBy.DAY)).groups();
        return Map.of(Watched.EXTERNAL, days.stream().map(DayFigures::external).filter(Objects::nonNull).toList(),
                Watched.GAP, days.stream().map(DayFigures::gap).filter(Objects::nonNull).toList());
    }

    private static DayFigure external(ReconciledGroup day) {
        return day.external().tooFew() ? null : new DayFigure(LocalDate.parse(day.key()), day.external().rate());
    }

    private static DayFigure gap(ReconciledGroup day) {
        return day.tooFew() ? null : new DayFigure(LocalDate.parse(day.key()), day.gap());
    }
}
