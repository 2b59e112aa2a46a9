package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.page.SegmentsView.Pager;
import org.fcrsuite.metrics.page.SegmentsView.Tab;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.target.Progress;
import org.fcrsuite.metrics.target.TargetProgress;

/** From a link to the figures of each group. */
@ApplicationScoped
class SegmentsReader implements Tabular {

    private static final List<Dimension> TABS = List.of(Dimension.TEAM, Dimension.AGENT, Dimension.QUEUE, Dimension.CHANNEL,
            Dimension.TOPIC);
    private static final int MOST_IN_A_FILE = 10_000;

    private final FcrReports reports;
    private final TargetProgress targets;
    private final Selector selector;

    SegmentsReader(FcrReports reports, TargetProgress targets, Selector selector) {
        this.reports = reports;
        this.targets = targets;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.SEGMENTS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Dimension dimension = dimension(request);
        return find(selection, dimension).filter(report -> !report.groups().isEmpty())
                .map(report -> new Tables(List.of(table(selection, dimension, report,
                        sorted(report, request).stream().limit(MOST_IN_A_FILE).toList(), locale)),
                        evidence(selection, report)));
    }

    SegmentsView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Dimension dimension = dimension(request);
        Optional<ReconciliationReport> report = find(selection, dimension);
        ReportPage blank = selector.page(selection, report.isPresent(), locale);
        return report.filter(found -> !found.groups().isEmpty())
                .map(found -> view(blank.ready(new EvidenceComposer(new Format(locale)).evidence(evidence(selection, found))),
                        selection, dimension, found, locale))
                .orElseGet(() -> new SegmentsView(blank, tabs(request, dimension, locale),
                        kind(dimension, locale), null, null, null));
    }

    private SegmentsView view(ReportPage page, Selection selection, Dimension dimension, ReconciliationReport report,
            Locale locale) {
        ReportRequest request = selection.request();
        List<ReconciledGroup> sorted = sorted(report, request);
        Paging paging = Paging.of(request.part("page"), sorted.size());
        return new SegmentsView(page, tabs(request, dimension, locale), kind(dimension, locale),
                dimension == Dimension.AGENT ? credit(selection, report, locale) : null,
                table(selection, dimension, report, paging.rows(sorted), locale),
                pager(paging, request, place(), new Format(locale)));
    }

    /**
     * Targets of topics are everybody's, and no target is for what a filter leaves: a part says nothing of how far they are.
     */
    private ReportTable table(Selection selection, Dimension dimension, ReconciliationReport report,
            List<ReconciledGroup> groups, Locale locale) {
        ReportRequest request = selection.request();
        List<Progress> told = selection.teams() != null && dimension != Dimension.TEAM ? List.of()
                : targets.between(selection.period().from(), selection.period().to(),
                        target -> target.definition().equals(report.definition().name())
                                && target.dimension().dimension().filter(dimension::equals).isPresent());
        return new SegmentTargets(
                selection.isFiltered() ? told.stream().map(Progress::withoutStanding).toList() : told, locale)
                .beside(composer(locale).table(dimension, groups, request), groups);
    }

    /** Within a sentence. */
    private static String kind(Dimension dimension, Locale locale) {
        return names(locale).dimensionName(dimension).toLowerCase(locale);
    }

    static Pager pager(Paging paging, ReportRequest request, Place place, Format format) {
        if (paging.all() <= Paging.ROWS) {
            return null;
        }
        return new Pager(format.count(paging.first() + 1), format.count(paging.last()), format.count(paging.all()),
                paging.hasPrevious() ? request.with("page", String.valueOf(paging.number() - 1)).link(place) : null,
                paging.hasNext() ? request.with("page", String.valueOf(paging.number() + 1)).link(place) : null);
    }

    private static List<ReconciledGroup> sorted(ReconciliationReport report, ReportRequest request) {
        return SegmentSort.of(request.part("sort")).sorted(report.groups());
    }

    private static String credit(Selection selection, ReconciliationReport report, Locale locale) {
        SegmentsMessages words = Texts.of(SegmentsMessages.class, locale);
        return selection.definitions().stream().map(stored -> stored.definition())
                .filter(one -> one.name().equals(report.definition().name())).findFirst()
                .map(one -> switch (one.credit()) {
                    case FIRST_AGENT -> words.creditFirst();
                    case LAST_AGENT -> words.creditLast();
                    case EVERY_AGENT -> words.creditEvery();
                }).orElse(null);
    }

    private static List<Tab> tabs(ReportRequest request, Dimension current, Locale locale) {
        return TABS.stream().map(dimension -> new Tab(names(locale).dimensionName(dimension),
                request.with("page", null).with("of", ReportRequest.parameter(dimension)).link(Place.SEGMENTS),
                dimension == current)).toList();
    }

    private static Dimension dimension(ReportRequest request) {
        return Stream.of(Dimension.values()).filter(one -> ReportRequest.parameter(one).equals(request.part("of")))
                .findFirst().orElse(Dimension.TEAM);
    }

    private Optional<ReconciliationReport> find(Selection selection, Dimension dimension) {
        return selector.ifReady(selection,
                () -> reports.compare(selection.query().groupedBy(GroupBy.valueOf(dimension.name()))));
    }

    private static Evidence evidence(Selection selection, ReconciliationReport report) {
        return Evidence.of(report, selection.rule(report.definition()));
    }

    private static SegmentsComposer composer(Locale locale) {
        return new SegmentsComposer(Texts.of(SegmentsMessages.class, locale), Texts.of(OverviewMessages.class, locale),
                names(locale), new Format(locale));
    }

    private static FilterComposer names(Locale locale) {
        return new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
    }
}
