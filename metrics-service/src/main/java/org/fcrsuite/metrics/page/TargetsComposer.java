package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.target.Audience;
import org.fcrsuite.metrics.target.Progress;
import org.fcrsuite.metrics.target.Side;
import org.fcrsuite.metrics.target.Standing;
import org.fcrsuite.metrics.target.Start;
import org.fcrsuite.metrics.target.Target;

/** Writes targets beside their figures. */
final class TargetsComposer {

    private final TargetsMessages words;
    private final OverviewMessages figures;
    private final Format format;
    private final Cells cells;

    TargetsComposer(Locale locale) {
        this.words = Texts.of(TargetsMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
    }

    TargetsMessages words() {
        return words;
    }

    ReportTable table(List<Progress> all) {
        return new ReportTable("targets", words.table(), List.of(Column.of(words.of(), "audience", "member"),
                Column.of(words.figure(), "figure"), Column.of(words.definition(), "definition"),
                Column.of(words.target(), "target"),
                Column.of(words.start(), "start", "start_low", "start_high"), Column.of(words.now(), "rate"),
                Column.of(figures.intervalHead(), "low", "high"), Column.of(words.counts(), "resolved", "determined"),
                Column.of(words.standing(), "standing"), Column.of(words.since(), "since"),
                Column.of(words.due(), "due")), all.stream().map(this::row).toList());
    }

    private List<Cell> row(Progress progress) {
        Target target = progress.target();
        boolean tooFew = progress.standing() == Standing.TOO_FEW;
        return List.of(
                Cell.of(member(target), Value.text(target.dimension().name()), Value.text(target.member())),
                Cell.of(side(target.side()), Value.text(target.side().name())), cells.text(target.definition()),
                cells.share(target.rate()), start(progress.start()),
                cells.share(progress.rate()).markedIf(tooFew, Cell.Mark.FAINT),
                cells.interval(progress.low(), progress.high()),
                cells.part(figures.ofShort(format.count(progress.resolved()), format.count(progress.determined())),
                        progress.resolved(), progress.determined()).taggedIf(progress.provisional(), figures.provisional()),
                standing(progress), Cell.of(format.day(target.since()), new Value.Day(target.since())),
                Cell.of(format.day(target.due()), new Value.Day(target.due())));
    }

    private Cell start(Start start) {
        return start == null ? cells.none(3)
                : cells.estimate(start.rate(), start.low(), start.high()).markedIf(start.tooFew(), Cell.Mark.FAINT);
    }

    private Cell standing(Progress progress) {
        Standing standing = progress.standing();
        return standing == null ? cells.none(1) : Cell.of(stands(progress), Value.text(standing.name()));
    }

    /** In words; of a target that is over, first whether it was reached. */
    String stands(Progress progress) {
        String standing = words.standsAt(progress.standing());
        return progress.reached() == null ? standing
                : (progress.reached() ? words.reached() : words.missed()) + " · " + standing;
    }

    String side(Side side) {
        return side == Side.INTERNAL ? figures.internal() : figures.external();
    }

    String name(Target target) {
        return words.name(member(target), side(target.side()), target.definition());
    }

    private String member(Target target) {
        return target.dimension() == Audience.ALL ? words.whom(Audience.ALL)
                : words.whom(target.dimension()) + ": " + target.member();
    }
}
