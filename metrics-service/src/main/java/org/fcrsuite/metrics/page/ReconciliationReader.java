package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.ReconciledGroup;

/** From a link to what the Reconciliation shows. */
@ApplicationScoped
class ReconciliationReader implements Tabular {

    private final FcrReports reports;
    private final Selector selector;

    ReconciliationReader(FcrReports reports, Selector selector) {
        this.reports = reports;
        this.selector = selector;
    }

    /** @param whole the period as one group */
    private record Found(ReconciledGroup whole, List<ReconciledGroup> groups, Evidence evidence) {
    }

    @Override
    public Place place() {
        return Place.RECONCILIATION;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Format format = new Format(locale);
        return find(selector.select(place(), request)).filter(found -> !found.whole().internal().isEmpty())
                .map(found -> new Tables(tables(format, locale).all(found.whole(), request,
                        new GroupsReconciled(request, locale).file(found.groups())), found.evidence()));
    }

    ReconciliationView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<Found> found = find(selection);
        ReportPage blank = selector.page(selection, found.isPresent(), locale);
        Format format = new Format(locale);
        return found.filter(one -> !one.whole().internal().isEmpty())
                .map(one -> new ReconciliationComposer(Texts.of(ReconciliationMessages.class, locale), format,
                        tables(format, locale))
                        .compose(blank.ready(new EvidenceComposer(format).evidence(one.evidence())), one.whole(), request,
                                new GroupsReconciled(request, locale).view(one.groups())))
                .orElseGet(() -> ReconciliationView.blank(blank));
    }

    private static ReconciliationTables tables(Format format, Locale locale) {
        return new ReconciliationTables(Texts.of(ReconciliationMessages.class, locale),
                Texts.of(OverviewMessages.class, locale), format);
    }

    private Optional<Found> find(Selection selection) {
        return selector.ifReady(selection, () -> {
            FcrReports.WholeAndGroups report = reports
                    .reconcileWithWhole(selection.query().groupedBy(GroupsReconciled.by(selection.request())));
            return new Found(report.whole().groups().get(0), report.groups().groups(),
                    Evidence.of(report.whole(), selection.rule(report.whole().definition())));
        });
    }
}
