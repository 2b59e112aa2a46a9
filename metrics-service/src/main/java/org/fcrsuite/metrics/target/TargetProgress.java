package org.fcrsuite.metrics.target;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** Puts targets beside their figures: those of one definition, kind of audience and days are read in one report. */
@ApplicationScoped
public class TargetProgress {

    private static final String EVERYBODY = "all";
    private static final long MOST_START_DAYS = 366;

    private final Targets targets;
    private final FcrReports reports;
    private final TeamAccess access;
    private final MetricsConfig config;
    private final Clock clock;

    TargetProgress(Targets targets, FcrReports reports, TeamAccess access, MetricsConfig config, Clock clock) {
        this.targets = targets;
        this.reports = reports;
        this.access = access;
        this.config = config;
        this.clock = clock;
    }

    private record Asked(String definition, Audience audience, LocalDate from, LocalDate to) {

        FcrQuery query() {
            return FcrQuery.of(definition).between(from, to).groupedBy(audience.groupBy());
        }
    }

    /** Each target's figure in these days, and in as many before it began. */
    public List<Progress> between(LocalDate from, LocalDate to) {
        long days = Math.max(1, Math.min(MOST_START_DAYS, ChronoUnit.DAYS.between(from, to) + 1));
        Map<Asked, Map<String, ReconciledGroup>> read = new HashMap<>();
        return targets.all().stream()
                .map(target -> seen(progress(target, from, to, read)).from(start(target, days, read))).toList();
    }

    /**
     * Without where they started.
     *
     * @param isAsked which targets are looked at
     */
    public List<Progress> between(LocalDate from, LocalDate to, Predicate<Target> isAsked) {
        Map<Asked, Map<String, ReconciledGroup>> read = new HashMap<>();
        return targets.all().stream().filter(isAsked).map(target -> seen(progress(target, from, to, read))).toList();
    }

    private Progress progress(Target target, LocalDate from, LocalDate to, Map<Asked, Map<String, ReconciledGroup>> read) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.reportingZone());
        Progress progress = target.days(from, to)
                .map(days -> Progress.of(target, group(target, days.from(), days.to(), read)))
                .orElseGet(() -> Progress.withoutFigure(target));
        return target.due().isBefore(today) && !to.isBefore(target.due()) ? progress.ended() : progress;
    }

    private Start start(Target target, long days, Map<Asked, Map<String, ReconciledGroup>> read) {
        LocalDate first = target.since().minusDays(days);
        LocalDate last = target.since().minusDays(1);
        return Start.of(target.side(), group(target, first, last, read), first, last);
    }

    /** Null where there are no contacts. */
    private ReconciledGroup group(Target target, LocalDate from, LocalDate to, Map<Asked, Map<String, ReconciledGroup>> read) {
        return read.computeIfAbsent(new Asked(target.definition(), target.dimension(), from, to), this::groups)
                .get(target.dimension() == Audience.ALL ? EVERYBODY : MemberKey.write(target.member()));
    }

    private Progress seen(Progress progress) {
        return access.only().isPresent() && progress.target().team() == null ? progress.withoutStanding() : progress;
    }

    /** While the figures are being prepared. */
    public List<Progress> withoutFigures() {
        return targets.all().stream().map(Progress::withoutFigure).toList();
    }

    private Map<String, ReconciledGroup> groups(Asked asked) {
        return reports.compare(asked.query()).groups().stream()
                .collect(Collectors.toMap(ReconciledGroup::key, Function.identity()));
    }
}
