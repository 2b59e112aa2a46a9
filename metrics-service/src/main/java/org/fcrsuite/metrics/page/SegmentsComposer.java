package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** Writes the figures of groups as a table. */
final class SegmentsComposer {

    private final SegmentsMessages words;
    private final FilterComposer names;
    private final FigureColumns figureColumns;
    private final Cells cells;

    SegmentsComposer(SegmentsMessages words, OverviewMessages figures, FilterComposer names, Format format) {
        this.words = words;
        this.names = names;
        this.figureColumns = new FigureColumns(figures, format);
        this.cells = new Cells(format);
    }

    ReportTable table(Dimension dimension, List<ReconciledGroup> groups, ReportRequest request) {
        return new ReportTable("segments", words.contacts(names.dimensionName(dimension).toLowerCase(Locale.ROOT)),
                columns(dimension, SegmentSort.of(request.part("sort")), request),
                groups.stream().map(group -> row(dimension, group, request)).toList());
    }

    private List<Column> columns(Dimension dimension, SegmentSort sort, ReportRequest request) {
        List<Column> columns = new ArrayList<>();
        columns.add(sorted(Column.of(names.dimensionName(dimension), ReportRequest.parameter(dimension)),
                SegmentSort.By.NAME, sort, request));
        columns.add(Column.of(words.scale()));
        for (Column column : figureColumns.columns()) {
            columns.add(switch (column.keys().get(0)) {
                case "internal_rate" -> sorted(column, SegmentSort.By.INTERNAL, sort, request);
                case "internal_resolved" -> sorted(column, SegmentSort.By.CONTACTS, sort, request);
                case "external_rate" -> sorted(column, SegmentSort.By.EXTERNAL, sort, request);
                default -> column;
            });
        }
        for (Column column : figureColumns.gapColumns(words)) {
            columns.add(column.keys().contains("gap") ? sorted(column, SegmentSort.By.GAP, sort, request) : column);
        }
        return List.copyOf(columns);
    }

    private static Column sorted(Column column, SegmentSort.By by, SegmentSort sort, ReportRequest request) {
        return column.sorted(new Column.Sort(
                request.with("page", null).with("sort", sort.parameter(by)).link(Place.SEGMENTS), sort.direction(by)));
    }

    private List<Cell> row(Dimension dimension, ReconciledGroup group, ReportRequest request) {
        List<Cell> row = new ArrayList<>();
        row.add(cells.named(names.memberName(dimension, group.key()), group.key()).linked(request.filterOnly()
                .with(ReportRequest.parameter(dimension), group.key()).link(Place.OVERVIEW)));
        row.add(Cell.drawn(Stream.of(
                span("internal", group.internal().rate(), group.internal().low(), group.internal().high()),
                span("external", group.external().rate(), group.external().low(), group.external().high())).toList()));
        row.addAll(figureColumns.cells(group.internal(), group.external()));
        row.addAll(figureColumns.gapCells(group));
        return row;
    }

    private static Cell.Span span(String css, Double rate, Double low, Double high) {
        return rate == null ? new Cell.Span("nothing", "0%", "0%", "0%")
                : new Cell.Span(css, Scale.width(rate, 0), Scale.width(low, 0), Scale.width(high - low, 0));
    }
}
