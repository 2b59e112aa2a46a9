package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.report.Basis;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.WhenReady;
import org.fcrsuite.metrics.target.Audience;
import org.fcrsuite.metrics.target.Progress;
import org.fcrsuite.metrics.target.Side;
import org.fcrsuite.metrics.target.TargetProgress;

/** From a link to the targets and how far they are. */
@ApplicationScoped
class TargetsReader implements Tabular {

    private final TargetProgress progress;
    private final FcrReports reports;
    private final Selector selector;
    private final OwnTeams own;

    TargetsReader(TargetProgress progress, FcrReports reports, Selector selector, OwnTeams own) {
        this.progress = progress;
        this.reports = reports;
        this.selector = selector;
        this.own = own;
    }

    @Override
    public Place place() {
        return Place.TARGETS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        ReportingPeriod period = selector.select(place(), request).period();
        return progress(period).filter(all -> !all.isEmpty()).flatMap(all -> evidence(period)
                .map(evidence -> new Tables(List.of(new TargetsComposer(locale).table(all)), evidence)));
    }

    /** @param filled what somebody has filled in; null for a blank form */
    TargetsView read(ReportRequest request, boolean mayEdit, TargetForm filled, String trouble, Locale locale) {
        Selection selection = selector.select(place(), request);
        ReportingPeriod period = selection.period();
        Optional<List<Progress>> figures = progress(period);
        List<Progress> all = figures.orElseGet(progress::withoutFigures);
        TargetsComposer composer = new TargetsComposer(locale);
        Format format = new Format(locale);
        TargetForm form = filled == null ? TargetForm.blank(selection.definition(), selection.last()) : filled;
        return new TargetsView(format.days(period.from(), period.to()), own.told(locale), figures.isEmpty(),
                Option.of(ReportingPeriod.PRESETS, days -> days, days -> days, period.choice()),
                all.isEmpty() ? null : composer.table(all), selection.files(),
                figures.isEmpty() || all.isEmpty() ? null
                        : evidence(period).map(new EvidenceComposer(format)::evidence).orElse(null),
                mayEdit ? form(selection, form, trouble, all, composer) : null);
    }

    private static TargetsView.Form form(Selection selection, TargetForm filled, String trouble, List<Progress> all,
            TargetsComposer composer) {
        return new TargetsView.Form(trouble,
                selection.definitionOptions(filled.definition()),
                Option.of(List.of(Audience.values()), Audience::name, composer.words()::whom, filled.audience()),
                Option.of(List.of(Side.values()), Side::name, composer::side, filled.side()), filled,
                Option.of(all, progress -> String.valueOf(progress.target().id()), progress -> composer.name(progress.target()),
                        null));
    }

    private Optional<List<Progress>> progress(ReportingPeriod period) {
        return WhenReady.read(() -> progress.between(period.from(), period.to()));
    }

    private Optional<Evidence> evidence(ReportingPeriod period) {
        return WhenReady.read(() -> Basis.of(reports.compare(FcrQuery.of("default").between(period.from(), period.to()))))
                .map(basis -> new Evidence(null, null, basis.from(), basis.to(), basis.zone(), basis.asOf(),
                        basis.observedThrough(), basis.filters()));
    }
}
