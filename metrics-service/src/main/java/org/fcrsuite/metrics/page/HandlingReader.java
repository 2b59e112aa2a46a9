package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.HandleTimeReport;
import org.fcrsuite.metrics.report.HandleTimes;

/** From a link to FCR beside handle time, agent by agent or topic by topic. */
@ApplicationScoped
class HandlingReader implements Tabular {

    private static final List<Dimension> TABS = List.of(Dimension.AGENT, Dimension.TOPIC);

    private final HandleTimes times;
    private final Selector selector;

    HandlingReader(HandleTimes times, Selector selector) {
        this.times = times;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.HANDLING;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection).filter(HandlingReader::hasContacts).map(report -> new Tables(
                List.of(new HandlingComposer(dimension(request), locale).table(report)), evidence(selection, report)));
    }

    SectionsView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<HandleTimeReport> report = find(selection);
        ReportPage blank = selector.page(selection, report.isPresent(), locale);
        String title = Texts.of(Messages.class, locale).handling();
        return report.filter(HandlingReader::hasContacts).map(found -> new SectionsView(title,
                blank.ready(new EvidenceComposer(new Format(locale)).evidence(evidence(selection, found))),
                tabs(request, locale), List.of(new HandlingComposer(dimension(request), locale).section(found))))
                .orElseGet(() -> new SectionsView(title, blank, tabs(request, locale), List.of()));
    }

    private static List<SegmentsView.Tab> tabs(ReportRequest request, Locale locale) {
        FilterComposer names = new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
        return TABS.stream().map(dimension -> new SegmentsView.Tab(names.dimensionName(dimension),
                request.with("of", ReportRequest.parameter(dimension)).link(Place.HANDLING), dimension == dimension(request)))
                .toList();
    }

    private static Dimension dimension(ReportRequest request) {
        return Stream.of(Dimension.TOPIC).filter(one -> ReportRequest.parameter(one).equals(request.part("of"))).findFirst()
                .orElse(Dimension.AGENT);
    }

    private Optional<HandleTimeReport> find(Selection selection) {
        return selector.ifReady(selection, () -> times.report(
                selection.query().groupedBy(GroupBy.valueOf(dimension(selection.request()).name()))));
    }

    private static boolean hasContacts(HandleTimeReport report) {
        return !report.groups().isEmpty();
    }

    private static Evidence evidence(Selection selection, HandleTimeReport report) {
        return Evidence.of(report.basis(), selection.rule(report.basis().definition()));
    }
}
