package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.report.AdjustedFigure;
import org.fcrsuite.metrics.report.DriverReport;
import org.fcrsuite.metrics.report.DriverReport.DriverView;
import org.fcrsuite.metrics.report.DriverReport.Group;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** Writes a table for each driver. */
final class DriversComposer {

    private final DriversMessages words;
    private final OverviewMessages figures;
    private final BandWords bands;
    private final Format format;
    private final Cells cells;

    DriversComposer(Locale locale) {
        this.words = Texts.of(DriversMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.bands = new BandWords(words, locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
    }

    /** What adjusting means is told once, beneath the first. */
    List<SectionsView.Section> sections(DriverReport report) {
        List<SectionsView.Section> sections = new ArrayList<>();
        for (DriverView driver : report.drivers()) {
            if (!driver.bands().isEmpty()) {
                sections.add(new SectionsView.Section(bands.lead(driver.driver()), null, null, table(driver),
                        sections.isEmpty() ? words.means()
                                : driver.more() == 0 ? null : words.more(format.count(driver.more()))));
            }
        }
        return sections;
    }

    List<ReportTable> tables(DriverReport report) {
        return report.drivers().stream().filter(driver -> !driver.bands().isEmpty()).map(this::table).toList();
    }

    private ReportTable table(DriverView driver) {
        boolean isAdjusted = !driver.driver().equals(DriverReport.TOPIC);
        List<Column> columns = new ArrayList<>(List.of(Column.of(bands.title(driver.driver()), "band"),
                Column.of(words.scale())));
        columns.addAll(columns(figures.internal(), "internal", figures.resolvedHead(), isAdjusted));
        columns.add(Column.of(figures.pending(), "internal_pending").under(figures.internal()));
        columns.addAll(columns(figures.external(), "external", figures.answersHead(), isAdjusted));
        return new ReportTable(driver.driver().toLowerCase(Locale.ROOT).replace('_', '-'), bands.title(driver.driver()),
                columns, driver.bands().stream().map(group -> row(driver.driver(), group, isAdjusted)).toList());
    }

    private List<Column> columns(String heading, String side, String counts, boolean isAdjusted) {
        Stream<Column> plain = Stream.of(Column.of(figures.rate(), side + "_rate", side + "_low", side + "_high"),
                Column.of(counts, side + "_resolved", side + "_determined"));
        Stream<Column> adjusted = Stream.of(
                Column.of(words.adjusted(), side + "_adjusted", side + "_adjusted_low", side + "_adjusted_high",
                        side + "_adjusted_covered"));
        return (isAdjusted ? Stream.concat(plain, adjusted) : plain).map(column -> column.under(heading)).toList();
    }

    private List<Cell> row(String driver, Group group, boolean isAdjusted) {
        List<Cell> row = new ArrayList<>();
        boolean isProvisional = group.pending() > 0;
        row.add(cells.named(bands.text(driver, group), BandWords.inFiles(driver, group))
                .taggedIf(isProvisional, figures.provisional()));
        row.add(Cell.drawn(Stream
                .of(span(isProvisional ? "internal open" : "internal", group.internal()), span("external", group.external()))
                .toList()));
        row.addAll(figure(group.internal(), isAdjusted));
        row.add(cells.count(group.pending()));
        row.addAll(figure(group.external(), isAdjusted));
        return row;
    }

    private List<Cell> figure(AdjustedFigure figure, boolean isAdjusted) {
        Stream<Cell> plain = Stream.of(
                cells.estimate(figure.rate(), figure.low(), figure.high()).markedIf(figure.tooFew(), Cell.Mark.FAINT),
                cells.part(figures.ofShort(format.count(figure.resolved()), format.count(figure.determined())),
                        figure.resolved(), figure.determined()).taggedIf(figure.tooFew(), figures.fewShort()));
        Stream<Cell> adjusted = Stream.of(cells.adjusted(figure, figures::ofTheMix));
        return (isAdjusted ? Stream.concat(plain, adjusted) : plain).toList();
    }

    private static Cell.Span span(String css, AdjustedFigure figure) {
        return figure.rate() == null ? new Cell.Span("nothing", "0%", "0%", "0%")
                : new Cell.Span(css, Scale.width(figure.rate(), 0), Scale.width(figure.low(), 0),
                        Scale.width(figure.high() - figure.low(), 0));
    }
}
