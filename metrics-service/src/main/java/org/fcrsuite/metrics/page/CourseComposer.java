package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.metrics.page.OverviewView.TrendRow;
import org.fcrsuite.metrics.report.ExternalFigure;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.InternalFigure;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes both figures along a line, of time or of anything else, for the plot and for its table. */
final class CourseComposer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OverviewMessages words;
    private final Format format;

    CourseComposer(OverviewMessages words, Format format) {
        this.words = words;
        this.format = format;
    }

    /** A point of the plot, in per cent; nulls where there is no figure. */
    record Point(String label, String title, boolean open, Side internal, Side external) {
    }

    record Side(Double value, Double low, Double high, boolean few, String text) {
    }

    Course course(String name, String title, Column steps, List<TrendRow> rows) {
        return new Course(points(rows), table(name, title, steps, rows));
    }

    ReportTable table(String name, String title, Column steps, List<TrendRow> rows) {
        FigureColumns figures = new FigureColumns(words, format);
        List<Column> columns = new ArrayList<>(List.of(steps));
        columns.addAll(figures.columns());
        return new ReportTable(name, title, columns, rows.stream().map(row -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cells(format).named(row.label(), row.key()).taggedIf(row.provisional(), words.provisional())
                    .taggedIf(row.tag() != null, row.tag()));
            cells.addAll(figures.cells(internal(row.group()), external(row.group())));
            return cells;
        }).toList());
    }

    String points(List<TrendRow> rows) {
        List<Point> points = rows.stream().map(row -> new Point(row.shortLabel(), row.label(), row.provisional(),
                side(internal(row.group())), side(external(row.group())))).toList();
        try {
            return JSON.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Points are plain data", impossible);
        }
    }

    private static InternalFigure internal(FcrReport.Group group) {
        return group == null ? null : group.internal();
    }

    private static ExternalFigure external(FcrReport.Group group) {
        return group == null ? null : group.external();
    }

    private Side side(InternalFigure figure) {
        return figure == null || figure.rate() == null ? none()
                : side(figure.rate(), figure.low(), figure.high(), figure.tooFew(),
                        words.ofShort(format.count(figure.resolved()), format.count(figure.determined())));
    }

    private Side side(ExternalFigure figure) {
        return figure == null || figure.rate() == null ? none()
                : side(figure.rate(), figure.low(), figure.high(), figure.tooFew(),
                        words.ofShort(format.count(figure.resolved()), format.count(figure.determined())));
    }

    private Side side(Double rate, Double low, Double high, boolean few, String counts) {
        String text = "%s  (%s)  %s".formatted(format.percent(rate), format.interval(low, high), counts);
        return new Side(percent(rate), percent(low), percent(high), few, few ? text + " · " + words.fewShort() : text);
    }

    private Side none() {
        return new Side(null, null, null, true, words.noFigure());
    }

    private static double percent(double share) {
        return Math.round(share * 10_000) / 100.0;
    }
}
