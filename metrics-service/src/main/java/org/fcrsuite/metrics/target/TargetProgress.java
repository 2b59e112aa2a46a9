package org.fcrsuite.metrics.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.access.TeamAccess;
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
    private final TeamAccess access;

    TargetProgress(Targets targets, FcrReports reports, TeamAccess access) {
        this.targets = targets;
        this.reports = reports;
        this.access = access;
    }

    private record Kind(String definition, Audience audience) {
    }

    public List<Progress> between(LocalDate from, LocalDate to) {
        Map<Kind, Map<String, ReconciledGroup>> read = new HashMap<>();
        return targets.all().stream().map(target -> seen(Progress.of(target, read
                .computeIfAbsent(new Kind(target.definition(), target.dimension()), kind -> groups(kind, from, to))
                .get(target.dimension() == Audience.ALL ? EVERYBODY : MemberKey.write(target.member()))))).toList();
    }

    private Progress seen(Progress progress) {
        return access.only().isPresent() && progress.target().team() == null ? progress.withoutStanding() : progress;
    }

    /** While the figures are being prepared. */
    public List<Progress> withoutFigures() {
        return targets.all().stream().map(Progress::withoutFigure).toList();
    }

    private Map<String, ReconciledGroup> groups(Kind kind, LocalDate from, LocalDate to) {
        FcrQuery query = FcrQuery.of(kind.definition()).between(from, to).groupedBy(kind.audience().groupBy());
        return reports.compare(query).groups().stream()
                .collect(Collectors.toMap(ReconciledGroup::key, Function.identity()));
    }
}
