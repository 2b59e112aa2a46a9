package org.fcrsuite.metrics.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** Puts targets beside their figures: those of one definition and one kind of audience are read in one report. */
@ApplicationScoped
public class TargetProgress {

    private static final String EVERYBODY = "all";

    private final Targets targets;
    private final FcrReports reports;

    TargetProgress(Targets targets, FcrReports reports) {
        this.targets = targets;
        this.reports = reports;
    }

    private record Kind(String definition, Audience audience) {
    }

    public List<Progress> between(LocalDate from, LocalDate to) {
        Map<Kind, Map<String, ReconciledGroup>> read = new HashMap<>();
        return targets.all().stream().map(target -> Progress.of(target, read
                .computeIfAbsent(new Kind(target.definition(), target.dimension()), kind -> groups(kind, from, to))
                .get(target.dimension() == Audience.ALL ? EVERYBODY : MemberKey.write(target.member())))).toList();
    }

    private Map<String, ReconciledGroup> groups(Kind kind, LocalDate from, LocalDate to) {
        FcrQuery query = FcrQuery.of(kind.definition()).between(from, to).groupedBy(kind.audience().groupBy());
        return reports.compare(query).groups().stream()
                .collect(Collectors.toMap(ReconciledGroup::key, Function.identity()));
    }
}
