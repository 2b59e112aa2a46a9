package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.stream.Stream;

import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;

/** Both figures in a row of a table, each with its interval and its counts. */
final class FigureColumns {

    private final OverviewMessages words;
    private final Format format;
    private final Cells cells;

    FigureColumns(OverviewMessages words, Format format) {
        this.words = words;
        this.format = format;
        this.cells = new Cells(format);
    }

    List<Column> columns() {
        return Stream.concat(Stream.of(Column.of(words.rate(), "internal_rate"),
                Column.of(words.intervalHead(), "internal_low", "internal_high"),
                Column.of(words.resolvedHead(), "internal_resolved", "internal_determined"),
                Column.of(words.pending(), "internal_pending")).map(column -> column.under(words.internal())),
                Stream.of(Column.of(words.rate(), "external_rate"),
                        Column.of(words.intervalHead(), "external_low", "external_high"),
                        Column.of(words.answersHead(), "external_resolved", "external_determined"))
                        .map(column -> column.under(words.external())))
                .toList();
    }

    /** Either may be null: there is nothing to say. */
    List<Cell> cells(InternalFigure internal, ExternalFigure external) {
        return Stream.concat(internal(internal), external(external)).toList();
    }

    private Stream<Cell> internal(InternalFigure figure) {
        return figure == null ? Stream.of(cells.none(1), cells.none(2), cells.none(2), cells.none(1))
                : Stream.of(rate(figure.rate(), figure.tooFew()), cells.interval(figure.low(), figure.high()),
                        counts(figure.resolved(), figure.determined(), figure.tooFew()), cells.count(figure.pending()));
    }

    private Stream<Cell> external(ExternalFigure figure) {
        return figure == null ? Stream.of(cells.none(1), cells.none(2), cells.none(2))
                : Stream.of(rate(figure.rate(), figure.tooFew()), cells.interval(figure.low(), figure.high()),
                        counts(figure.resolved(), figure.determined(), figure.tooFew()));
    }

    /** Beside them the gap, over the contacts of which both sides have spoken. */
    List<Column> gapColumns(SegmentsMessages gap) {
        return Stream.of(Column.of(gap.gapPoints(), "gap"), Column.of(gap.gapInterval(), "gap_low", "gap_high"),
                Column.of(gap.matched(), "matched")).map(column -> column.under(gap.gap())).toList();
    }

    /** @param group null where there is nothing to say */
    List<Cell> gapCells(ReconciledGroup group) {
        return group == null ? List.of(cells.none(1), cells.none(2), cells.none(1))
                : List.of(cells.points(group.gap()).markedIf(group.tooFew(), Cell.Mark.FAINT),
                        cells.pointsInterval(group.gapLow(), group.gapHigh()),
                        cells.count(group.matched().internal().determined()).taggedIf(group.tooFew(), words.fewShort()));
    }

    private Cell rate(Double rate, boolean tooFew) {
        return cells.share(rate).markedIf(tooFew, Cell.Mark.FAINT);
    }

    private Cell counts(long resolved, long determined, boolean tooFew) {
        return cells.part(words.ofShort(format.count(resolved), format.count(determined)), resolved, determined)
                .taggedIf(tooFew, words.fewShort());
    }
}
