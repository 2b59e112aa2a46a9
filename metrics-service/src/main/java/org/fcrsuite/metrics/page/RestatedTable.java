package org.fcrsuite.metrics.page;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.metrics.restatement.Figures;
import org.fcrsuite.metrics.restatement.Reasons;
import org.fcrsuite.metrics.restatement.Restatement;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** What final weeks and days were, and what they are. */
final class RestatedTable {

    private static final int REASONS = 6;

    private final OverviewMessages words;
    private final Format format;
    private final Cells cells;

    RestatedTable(OverviewMessages words, Format format) {
        this.words = words;
        this.format = format;
        this.cells = new Cells(format);
    }

    ReportTable table(List<Restatement> restatements, ZoneId zone) {
        return new ReportTable("restatements", words.restatedTitle(),
                List.of(Column.of(words.days(), "days"), figure(words.internal(), words.was(), "was_internal"),
                        figure(words.internal(), words.now(), "is_internal"),
                        figure(words.external(), words.was(), "was_external"),
                        figure(words.external(), words.now(), "is_external"),
                        Column.of(words.why(), "late", "another_late", "merged", "reopened", "answered", "otherwise"),
                        Column.of(words.foundAt(), "found_at", "known_at")),
                restatements.stream().map(restatement -> row(restatement, zone)).toList());
    }

    private static Column figure(String heading, String title, String key) {
        return Column.of(title, key + "_rate", key + "_resolved", key + "_determined").under(heading);
    }

    private List<Cell> row(Restatement restatement, ZoneId zone) {
        Figures was = restatement.was();
        Figures is = restatement.is();
        return List.of(
                cells.named(format.days(restatement.week(), restatement.week().plusDays(restatement.days() - 1L)),
                        (restatement.days() == 1 ? Step.DAY : Step.WEEK).key(restatement.week())),
                figure(was.internalResolved(), was.internalDetermined()),
                figure(is.internalResolved(), is.internalDetermined()),
                figure(was.externalResolved(), was.externalDetermined()),
                figure(is.externalResolved(), is.externalDetermined()),
                why(restatement.reasons()), found(restatement, zone));
    }

    private Cell figure(long resolved, long determined) {
        Double rate = Figures.rate(resolved, determined);
        Cell share = cells.share(rate);
        return Cell.of(share.text(), Value.share(rate), new Value.Count(resolved), new Value.Count(determined))
                .noted(words.ofShort(format.count(resolved), format.count(determined)));
    }

    private Cell why(Reasons reasons) {
        if (reasons == null) {
            return cells.none(REASONS);
        }
        String told = Stream.of(words.whyLate(reasons.late(), format.count(reasons.late())),
                words.whyAnotherLate(reasons.anotherLate(), format.count(reasons.anotherLate())),
                words.whyMerged(reasons.merged(), format.count(reasons.merged())),
                words.whyReopened(reasons.reopened(), format.count(reasons.reopened())),
                words.whyAnswered(reasons.answered(), format.count(reasons.answered())),
                words.whyOtherwise(reasons.otherwise(), format.count(reasons.otherwise())))
                .filter(reason -> !reason.isBlank()).collect(Collectors.joining(", "));
        return Cell.of(reasons.none() ? words.whyGone() : told,
                Stream.of(reasons.late(), reasons.anotherLate(), reasons.merged(), reasons.reopened(), reasons.answered(),
                        reasons.otherwise()).map(Value.Count::new).toArray(Value[]::new));
    }

    private Cell found(Restatement restatement, ZoneId zone) {
        return Cell.of(format.instant(restatement.foundAt(), zone), Value.text(restatement.foundAt().toString()),
                Value.text(restatement.knownAt().toString()))
                .noted(words.knownAt(format.instant(restatement.knownAt(), zone)));
    }
}
