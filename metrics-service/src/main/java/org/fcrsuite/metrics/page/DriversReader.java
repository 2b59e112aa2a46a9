package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.DriverReport;
import org.fcrsuite.metrics.report.Drivers;

/** From a link to both figures by what may explain them. */
@ApplicationScoped
class DriversReader implements Tabular {

    private final Drivers drivers;
    private final Selector selector;

    DriversReader(Drivers drivers, Selector selector) {
        this.drivers = drivers;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.DRIVERS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection).filter(DriversReader::hasContacts)
                .map(report -> new Tables(new DriversComposer(locale).tables(report), evidence(selection, report)));
    }

    SectionsView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<DriverReport> report = find(selection);
        ReportPage blank = selector.page(selection, report.isPresent(), locale);
        String title = Texts.of(Messages.class, locale).drivers();
        return report.filter(DriversReader::hasContacts).map(found -> new SectionsView(title,
                blank.ready(new EvidenceComposer(new Format(locale)).evidence(evidence(selection, found))), List.of(),
                new DriversComposer(locale).sections(found)))
                .orElseGet(() -> new SectionsView(title, blank, List.of(), List.of()));
    }

    private Optional<DriverReport> find(Selection selection) {
        return selector.ifReady(selection, () -> drivers.report(selection.query()));
    }

    private static boolean hasContacts(DriverReport report) {
        return report.drivers().stream().anyMatch(driver -> !driver.bands().isEmpty());
    }

    private static Evidence evidence(Selection selection, DriverReport report) {
        return Evidence.of(report.basis(), selection.rule(report.basis().definition()));
    }
}
