package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.target.Progress;
import org.fcrsuite.metrics.target.Side;

/** Puts the targets of groups beside their figures, where there are any. */
final class SegmentTargets {

    private final List<Progress> targets;
    private final TargetsComposer composer;
    private final Format format;

    /** @param targets of the dimension's members by the definition in use */
    SegmentTargets(List<Progress> targets, Locale locale) {
        this.targets = targets;
        this.composer = new TargetsComposer(locale);
        this.format = new Format(locale);
    }

    /** @param groups those of the table's rows */
    ReportTable beside(ReportTable table, List<ReconciledGroup> groups) {
        ReportTable wider = table;
        for (Side side : Side.values()) {
            if (targets.stream().anyMatch(progress -> progress.target().side() == side)) {
                String key = side.name().toLowerCase(Locale.ROOT);
                wider = wider.with(Column.of(composer.side(side), key + "_target", key + "_standing")
                        .under(composer.words().target()), groups.stream().map(group -> cell(group, side)).toList());
            }
        }
        return wider;
    }

    private Cell cell(ReconciledGroup group, Side side) {
        Optional<Progress> found = targets.stream().filter(progress -> progress.target().side() == side
                && MemberKey.write(progress.target().member()).equals(group.key())).findFirst();
        return found.map(progress -> {
            String rate = format.percent(progress.target().rate());
            return progress.standing() == null
                    ? Cell.of(rate, Value.share(progress.target().rate()), Value.NOTHING)
                    : Cell.of(rate + " · " + composer.stands(progress), Value.share(progress.target().rate()),
                            Value.text(progress.standing().name()));
        }).orElseGet(() -> new Cells(format).none(2));
    }
}
