package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.RepeatReport;
import org.fcrsuite.metrics.report.Repeats;

/** From a link to who comes back. */
@ApplicationScoped
class RepeatsReader implements Tabular {

    private final Repeats repeats;
    private final Selector selector;

    RepeatsReader(Repeats repeats, Selector selector) {
        this.repeats = repeats;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.REPEATS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection).filter(RepeatsReader::hasContacts)
                .map(report -> new Tables(new RepeatsComposer(locale).tables(report), evidence(selection, report)));
    }

    SectionsView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<RepeatReport> report = find(selection);
        ReportPage blank = selector.page(selection, report.isPresent(), locale);
        String title = Texts.of(Messages.class, locale).repeats();
        return report.filter(RepeatsReader::hasContacts).map(found -> new SectionsView(title,
                blank.ready(new EvidenceComposer(new Format(locale)).evidence(evidence(selection, found))), List.of(),
                new RepeatsComposer(locale).sections(found)))
                .orElseGet(() -> new SectionsView(title, blank, List.of(), List.of()));
    }

    private Optional<RepeatReport> find(Selection selection) {
        return selector.ifReady(selection, () -> repeats.report(selection.query()));
    }

    private static boolean hasContacts(RepeatReport report) {
        return report.sameIssue().of() > 0;
    }

    private static Evidence evidence(Selection selection, RepeatReport report) {
        return Evidence.of(report.basis(), selection.rule(report.basis().definition()));
    }
}
