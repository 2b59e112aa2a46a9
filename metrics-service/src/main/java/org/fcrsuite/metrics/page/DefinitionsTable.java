package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** The figures of several definitions as a table. */
final class DefinitionsTable {

    private final DefinitionsMessages words;
    private final SegmentsMessages segments;
    private final FigureColumns figures;
    private final Format format;
    private final Cells cells;

    DefinitionsTable(DefinitionsMessages words, OverviewMessages overview, SegmentsMessages segments, Format format) {
        this.words = words;
        this.segments = segments;
        this.figures = new FigureColumns(overview, format);
        this.format = format;
        this.cells = new Cells(format);
    }

    /**
     * A definition and its figures.
     *
     * @param report by its latest version that can be read; null where none can
     * @param progress of joining the contacts by its latest version, 1 where that is done
     */
    record Compared(StoredDefinition latest, ReconciliationReport report, double progress) {

        boolean isBuilding() {
            return progress < 1;
        }
    }

    ReportTable table(List<Compared> compared, ReportRequest request) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(words.definition(), "definition"), Column.of(words.version(), "version")));
        columns.addAll(figures.columns());
        columns.addAll(figures.gapColumns(segments));
        return new ReportTable("definitions", words.table(), columns,
                compared.stream().map(one -> row(one, request)).toList());
    }

    private List<Cell> row(Compared compared, ReportRequest request) {
        String name = compared.latest().definition().name();
        ReconciliationReport report = compared.report();
        List<Cell> row = new ArrayList<>();
        row.add(cells.text(name).linked(request.filterOnly().with("version", null).with("definition", name)
                .link(Place.OVERVIEW)).taggedIf(compared.latest().preset(), words.preset())
                .taggedIf(compared.isBuilding(), words.building(String.valueOf(compared.latest().version()),
                        format.percent(compared.progress()))));
        row.add(report == null ? cells.none(1)
                : Cell.of(String.valueOf(report.definition().version()), new Value.Count(report.definition().version())));
        ReconciledGroup group = report == null ? null : report.groups().get(0);
        row.addAll(figures.cells(group == null ? null : group.internal(), group == null ? null : group.external()));
        row.addAll(figures.gapCells(group));
        return row;
    }
}
