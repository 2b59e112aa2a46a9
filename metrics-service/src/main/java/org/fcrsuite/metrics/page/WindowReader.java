package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.WindowReport;

/** From a link to the figures of each window. */
@ApplicationScoped
class WindowReader implements Tabular {

    private final FcrReports reports;
    private final Selector selector;

    WindowReader(FcrReports reports, Selector selector) {
        this.reports = reports;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.WINDOW;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection).filter(WindowReader::hasContacts).map(
                report -> new Tables(List.of(composer(locale).course(report).table()), evidence(selection, report)));
    }

    WindowView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<WindowReport> report = find(selection);
        ReportPage blank = selector.page(selection, report.isPresent(), locale);
        return report.filter(WindowReader::hasContacts)
                .map(found -> composer(locale).compose(
                        blank.ready(new EvidenceComposer(new Format(locale)).evidence(evidence(selection, found))), found))
                .orElseGet(() -> new WindowView(blank, null, null, null, null));
    }

    private static boolean hasContacts(WindowReport report) {
        return !report.steps().get(0).internal().isEmpty();
    }

    private Optional<WindowReport> find(Selection selection) {
        return selector.ifReady(selection, () -> reports.windows(selection.query()));
    }

    private static Evidence evidence(Selection selection, WindowReport report) {
        return Evidence.of(report, selection.rule(report.definition()));
    }

    private static WindowComposer composer(Locale locale) {
        return new WindowComposer(Texts.of(WindowMessages.class, locale), Texts.of(OverviewMessages.class, locale), locale);
    }
}
