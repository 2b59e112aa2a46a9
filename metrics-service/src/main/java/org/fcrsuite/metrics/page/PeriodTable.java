package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** All that the Overview says of the whole period, in one row: for files. */
final class PeriodTable {

    private final OverviewMessages words;
    private final Format format;
    private final FigureColumns figures;
    private final Cells cells;

    PeriodTable(OverviewMessages words, Format format) {
        this.words = words;
        this.format = format;
        this.figures = new FigureColumns(words, format);
        this.cells = new Cells(format);
    }

    ReportTable table(ReconciledGroup whole, ReportingPeriod period) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(words.days(), "days")));
        columns.addAll(figures.columns());
        columns.addAll(more());
        List<Cell> row = new ArrayList<>(List.of(cells.named(format.days(period.from(), period.to()),
                period.from() + "/" + period.to())));
        row.addAll(figures.cells(whole.internal(), whole.external()));
        row.addAll(more(whole.internal(), whole.external()));
        row.addAll(List.of(cells.points(whole.gap()), cells.pointsInterval(whole.gapLow(), whole.gapHigh()),
                cells.count(whole.matched().internal().determined())));
        return new ReportTable("period", words.days(), columns, List.of(row));
    }

    private List<Column> more() {
        return Stream.of(
                Stream.of(Column.of(words.onceClosed(), "internal_lower", "internal_upper"),
                        Column.of(words.undetermined(), "internal_undetermined"),
                        Column.of(words.excluded(), "internal_excluded")).map(column -> column.under(words.internal())),
                Stream.of(Column.of(words.undetermined(), "external_undetermined"),
                        Column.of(words.excluded(), "external_excluded"), Column.of(words.suspect(), "external_suspect"),
                        Column.of(words.responseRate(), "response_rate"),
                        Column.of(words.intervalHead(), "response_rate_low", "response_rate_high"),
                        Column.of(words.answersHead(), "delivered_and_answered", "delivered"))
                        .map(column -> column.under(words.external())),
                Stream.of(Column.of(words.gapTitle(), "gap"), Column.of(words.intervalHead(), "gap_low", "gap_high"),
                        Column.of(words.matchedHead(), "matched")).map(column -> column.under(words.gapTitle())))
                .flatMap(columns -> columns).toList();
    }

    private List<Cell> more(InternalFigure internal, ExternalFigure external) {
        ExternalFigure.ResponseRate response = external.responseRate();
        return List.of(cells.interval(internal.lower(), internal.upper()), cells.count(internal.undetermined()),
                cells.count(internal.excluded()), cells.count(external.undetermined()), cells.count(external.excluded()),
                cells.count(external.suspect()), cells.share(response.rate()),
                cells.interval(response.low(), response.high()),
                cells.part(words.ofShort(format.count(response.answered()), format.count(response.delivered())),
                        response.answered(), response.delivered()));
    }
}
