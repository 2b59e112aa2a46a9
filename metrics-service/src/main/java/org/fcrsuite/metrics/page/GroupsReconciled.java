package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** Reconciles group by group: where the gap is, and where records deserve trust. */
final class GroupsReconciled {

    private static final List<Dimension> TABS = List.of(Dimension.TOPIC, Dimension.CHANNEL, Dimension.TEAM);
    /** The widest gap first; groups with too few come last and are not ranked. */
    private static final SegmentSort ORDER = SegmentSort.of("-gap");

    private final ReportRequest request;
    private final Dimension dimension;
    private final ReconciliationMessages words;
    private final FilterComposer names;
    private final FigureColumns figures;
    private final SegmentsMessages gap;
    private final Format format;
    private final Cells cells;

    GroupsReconciled(ReportRequest request, Locale locale) {
        this.request = request;
        this.dimension = of(request);
        this.words = Texts.of(ReconciliationMessages.class, locale);
        this.names = new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
        this.format = new Format(locale);
        this.figures = new FigureColumns(Texts.of(OverviewMessages.class, locale), format);
        this.gap = Texts.of(SegmentsMessages.class, locale);
        this.cells = new Cells(format);
    }

    private static Dimension of(ReportRequest request) {
        return TABS.stream().filter(one -> ReportRequest.parameter(one).equals(request.part("of"))).findFirst()
                .orElse(Dimension.TOPIC);
    }

    static GroupBy by(ReportRequest request) {
        return GroupBy.valueOf(of(request).name());
    }

    ReconciliationView.Groups view(List<ReconciledGroup> groups) {
        List<ReconciledGroup> sorted = ORDER.sorted(groups);
        Paging paging = Paging.of(request.part("page"), sorted.size());
        return new ReconciliationView.Groups(tabs(), table(paging.rows(sorted)),
                SegmentsReader.pager(paging, request, Place.RECONCILIATION, format));
    }

    ReportTable file(List<ReconciledGroup> groups) {
        return table(ORDER.sorted(groups));
    }

    private List<SegmentsView.Tab> tabs() {
        return TABS.stream().map(one -> new SegmentsView.Tab(names.dimensionName(one),
                request.with("page", null).with("of", ReportRequest.parameter(one)).link(Place.RECONCILIATION),
                one == dimension)).toList();
    }

    private ReportTable table(List<ReconciledGroup> groups) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(names.dimensionName(dimension), ReportRequest.parameter(dimension)));
        columns.addAll(figures.gapColumns(gap));
        columns.add(rate(words.agreement(), "agreement"));
        columns.add(rate(words.ppv(), "ppv"));
        columns.add(rate(words.npv(), "npv"));
        columns.add(Column.of(words.kappa(), "kappa"));
        columns.add(Column.of(words.mcnemar(), "mcnemar_p"));
        columns.add(rate(words.estimateTitle(), "estimate"));
        return new ReportTable("groups", words.groupsTitle(), columns, groups.stream().map(this::row).toList());
    }

    private static Column rate(String title, String key) {
        return Column.of(title, key, key + "_low", key + "_high");
    }

    private List<Cell> row(ReconciledGroup group) {
        ReconciledGroup.Intervals intervals = group.intervals();
        ReconciledGroup.EstimateView estimate = group.estimate();
        List<Cell> row = new ArrayList<>();
        row.add(cells.named(names.memberName(dimension, group.key()), group.key()).linked(request.filterOnly()
                .with(ReportRequest.parameter(dimension), group.key()).link(Place.RECONCILIATION)));
        row.addAll(figures.gapCells(group));
        Stream.of(cell(intervals.agreement()), cell(intervals.ppv()), cell(intervals.npv()),
                cells.decimal(group.kappa(), format.coefficient(group.kappa())),
                cells.decimal(group.mcnemarP(), format.probability(group.mcnemarP())),
                cells.estimate(estimate.rate(), estimate.low(), estimate.high()))
                .map(cell -> cell.markedIf(group.tooFew(), Cell.Mark.FAINT)).forEach(row::add);
        return row;
    }

    private Cell cell(RateView rate) {
        return cells.estimate(rate.rate(), rate.low(), rate.high());
    }
}
