package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.change.Change;
import org.fcrsuite.metrics.change.Effect;
import org.fcrsuite.metrics.change.Effect.Difference;
import org.fcrsuite.metrics.change.Effect.SideEffect;
import org.fcrsuite.metrics.change.Effect.Turn;
import org.fcrsuite.metrics.change.Scope;
import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.report.AdjustedFigure;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** Writes what was changed, and whether it helped. */
final class ChangesComposer {

    private final ChangesMessages words;
    private final OverviewMessages figures;
    private final Format format;
    private final Cells cells;

    ChangesComposer(Locale locale) {
        this.words = Texts.of(ChangesMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
    }

    ChangesMessages words() {
        return words;
    }

    ReportTable table(List<Change> all, ReportRequest request) {
        return new ReportTable("changes", words.table(), List.of(Column.of(words.what(), "what"),
                Column.of(words.madeOn(), "made_on"), Column.of(words.whomHead(), "scope", "members"),
                Column.of(words.markedBy(), "marked_by")),
                all.stream().map(change -> List.of(
                        Cell.of(change.what(), Value.text(change.what()))
                                .linked(request.with("of", String.valueOf(change.id())).link(Place.CHANGES)),
                        Cell.of(format.day(change.madeOn()), new Value.Day(change.madeOn())),
                        Cell.of(whom(change), Value.text(change.scope().name()),
                                Value.text(String.join("; ", change.members()))),
                        cells.text(change.markedBy()))).toList());
    }

    String name(Change change) {
        return format.day(change.madeOn()) + ": " + change.what();
    }

    private String whom(Change change) {
        return change.scope() == Scope.ALL ? words.whom(Scope.ALL)
                : words.whom(change.scope()) + ": " + String.join(", ", change.members());
    }

    ChangesView.EffectView effect(Effect effect, EvidenceView evidence) {
        return new ChangesView.EffectView(name(effect.change()), words.days(
                format.days(effect.before().from(), effect.before().to()),
                format.days(effect.after().from(), effect.after().to()),
                whom(effect.change())), says(figures.internal(), effect.internal()),
                says(figures.external(), effect.external()),
                effect.internal().pending() == 0 ? null : words.pending(format.count(effect.internal().pending())),
                effectTable(effect), evidence);
    }

    private String says(String figure, SideEffect side) {
        Difference effect = side.effect();
        if (effect == null) {
            return words.tooFew(figure);
        }
        String points = format.points(effect.difference());
        String interval = format.points(effect.low()) + " – " + format.points(effect.high());
        String beside = side.others() == null ? words.thanBefore() : words.thanOthers();
        return switch (side.finding()) {
            case HELPED -> words.helped(figure, points, interval, beside);
            case WORSE -> words.worse(figure, points, interval, beside);
            case NO_DIFFERENCE -> words.noDifference(figure, points, interval, beside);
            case TOO_FEW -> words.tooFew(figure);
        };
    }

    ReportTable effectTable(Effect effect) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(words.figure(), "figure", "who")));
        columns.addAll(columns(words.before(), "before"));
        columns.addAll(columns(words.after(), "after"));
        columns.add(Column.of(words.difference(), "difference", "difference_low", "difference_high"));
        return new ReportTable("effect", words.effect(), columns,
                Stream.concat(rows(figures.internal(), "internal", effect.internal()),
                        rows(figures.external(), "external", effect.external())).toList());
    }

    private List<Column> columns(String heading, String key) {
        return Stream.of(Column.of(words.adjusted(), key + "_adjusted", key + "_adjusted_low", key + "_adjusted_high",
                key + "_adjusted_covered"),
                Column.of(words.counts(), key + "_resolved", key + "_determined"))
                .map(column -> column.under(heading)).toList();
    }

    private Stream<List<Cell>> rows(String figure, String key, SideEffect side) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(named(figure, words.changed(), key, "changed"), side.changed()));
        if (side.others() != null) {
            rows.add(row(named(figure, words.others(), key, "others"), side.others()));
            rows.add(List.of(named(figure, words.between(), key, "difference"), cells.none(4), cells.none(2), cells.none(4),
                    cells.none(2), difference(side.effect())));
        }
        return rows.stream();
    }

    private static Cell named(String figure, String who, String key, String whoKey) {
        return Cell.of(figure + ", " + who, Value.text(key), Value.text(whoKey));
    }

    private List<Cell> row(Cell name, Turn turn) {
        List<Cell> row = new ArrayList<>(List.of(name));
        row.addAll(time(turn.before()));
        row.addAll(time(turn.after()));
        row.add(difference(turn.difference()));
        return row;
    }

    private List<Cell> time(AdjustedFigure figure) {
        return List.of(cells.adjusted(figure, figures::ofTheMix),
                cells.part(figures.ofShort(format.count(figure.resolved()), format.count(figure.determined())),
                        figure.resolved(), figure.determined()).taggedIf(figure.tooFew(), figures.fewShort()));
    }

    private Cell difference(Difference difference) {
        return difference == null ? cells.none(3)
                : cells.change(difference.difference(), difference.low(), difference.high());
    }
}
