package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.page.SectionsView.Scatter;
import org.fcrsuite.metrics.report.HandleTimeReport;
import org.fcrsuite.metrics.report.HandleTimeReport.Group;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes FCR beside handle time: who is quick at a cost first, and then the quickest. */
final class HandlingComposer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SHOWN = 500;
    private static final int MOST_IN_A_FILE = 10_000;
    private static final Comparator<Group> MARKED_AND_QUICKEST = Comparator.comparing(Group::quickAtACost).reversed()
            .thenComparing(Group::meanSeconds, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Group::key);

    private final Dimension dimension;
    private final HandlingMessages words;
    private final OverviewMessages figures;
    private final FilterComposer names;
    private final Format format;
    private final Cells cells;

    HandlingComposer(Dimension dimension, Locale locale) {
        this.dimension = dimension;
        this.words = Texts.of(HandlingMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.names = new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
    }

    /** A point of the plot: seconds across, per cent up; nulls where there is no figure. */
    record Point(String name, double seconds, Double internal, Double external, boolean costly) {
    }

    SectionsView.Section section(HandleTimeReport report) {
        long costly = report.groups().stream().filter(Group::quickAtACost).count();
        String finding = report.all().meanSeconds() == null ? words.noTimes()
                : costly == 0 ? words.nobody() : words.found(format.count(costly));
        return new SectionsView.Section(words.lead(), finding, scatter(report), table(report, MOST_SHOWN), note(report));
    }

    private String note(HandleTimeReport report) {
        int all = report.groups().size();
        return all <= MOST_SHOWN ? words.means()
                : words.more(format.count(MOST_SHOWN), format.count(all)) + " " + words.means();
    }

    private Scatter scatter(HandleTimeReport report) {
        List<Point> points = report.groups().stream().filter(group -> group.meanSeconds() != null)
                .sorted(MARKED_AND_QUICKEST).limit(MOST_SHOWN)
                .map(group -> new Point(names.memberName(dimension, group.key()), group.meanSeconds(),
                        group.internal().tooFew() ? null : percent(group.internal().rate()),
                        group.external().tooFew() ? null : percent(group.external().rate()), group.quickAtACost()))
                .toList();
        try {
            return points.isEmpty() ? null : new Scatter(JSON.writeValueAsString(points), words.plotLabel(), words.across());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Points are plain data", impossible);
        }
    }

    private static double percent(double share) {
        return Math.round(share * 10_000) / 100.0;
    }

    /** As files hold it. */
    ReportTable table(HandleTimeReport report) {
        return table(report, MOST_IN_A_FILE);
    }

    private ReportTable table(HandleTimeReport report, int most) {
        FigureColumns columns = new FigureColumns(figures, format);
        List<Column> heads = new ArrayList<>(List.of(
                Column.of(names.dimensionName(dimension), ReportRequest.parameter(dimension)),
                Column.of(words.mean(), "mean_handle_seconds"), Column.of(words.timed(), "timed_contacts")));
        heads.addAll(columns.columns());
        heads.addAll(Stream.of(Column.of(words.mean(), "expected_handle_seconds"),
                Column.of(figures.internalShort(), "expected_internal_rate"),
                Column.of(figures.externalShort(), "expected_external_rate"))
                .map(column -> column.under(words.expected())).toList());
        List<List<Cell>> rows = new ArrayList<>(List.of(row(words.all(), report.all(), columns)));
        report.groups().stream().sorted(MARKED_AND_QUICKEST).limit(most)
                .forEach(group -> rows.add(row(names.memberName(dimension, group.key()), group, columns)));
        return new ReportTable("handling", words.title(names.dimensionName(dimension).toLowerCase(Locale.ROOT)), heads, rows);
    }

    private List<Cell> row(String name, Group group, FigureColumns columns) {
        List<Cell> row = new ArrayList<>(List.of(
                cells.named(name, group.key()).taggedIf(group.quickAtACost(), words.costly()),
                duration(group.meanSeconds()), cells.count(group.timed())));
        row.addAll(columns.cells(group.internal(), group.external()));
        HandleTimeReport.Expected expected = group.expected();
        row.addAll(expected == null ? List.of(cells.none(1), cells.none(1), cells.none(1))
                : List.of(duration(expected.seconds()), cells.share(expected.internal()), cells.share(expected.external())));
        return row;
    }

    private Cell duration(Double seconds) {
        return seconds == null ? cells.none(1) : Cell.of(minutes(seconds), Value.decimal(seconds));
    }

    private static String minutes(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
