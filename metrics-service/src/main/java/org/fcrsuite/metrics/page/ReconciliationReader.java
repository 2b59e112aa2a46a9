package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;

/** From a link to what the Reconciliation shows. */
@ApplicationScoped
class ReconciliationReader {

    private final FcrReports reports;
    private final Selector selector;

    ReconciliationReader(FcrReports reports, Selector selector) {
        this.reports = reports;
        this.selector = selector;
    }

    ReconciliationView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(Place.RECONCILIATION, request);
        Optional<ReconciliationReport> report = selector.ifReady(selection, () -> reports.reconcile(selection.query()));
        Condition missing = selection.known().any() ? Condition.BEING_PREPARED : Condition.NOTHING_YET;
        ReconciliationView blank = ReconciliationView.blank(report.isEmpty() ? missing : Condition.NOTHING_IN_PERIOD,
                selector.filter(selection, List.of(), null, locale), selector.scope(selection, locale),
                selector.latest(selection, locale));
        ReconciledGroup whole = report.map(found -> found.groups().get(0)).orElse(null);
        if (whole == null || isEmpty(whole.internal())) {
            return blank;
        }
        EvidenceView evidence = new EvidenceComposer(new Format(locale)).evidence(report.get(),
                selection.rule(report.get().definition().name(), report.get().definition().version()));
        return new ReconciliationComposer(locale).compose(blank, whole, evidence);
    }

    private static boolean isEmpty(InternalFigure figure) {
        return figure.determined() + figure.pending() + figure.undetermined() + figure.excluded() == 0;
    }
}
